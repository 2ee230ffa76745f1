'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { acceptInvitation } from './class-actions.ts'
import { FailedLine } from './failed-line.tsx'
import { useClassDeed } from './use-class-deed.ts'

export function JoinForm({ secret }: { readonly secret: string }) {
  const t = useTranslations('classes.join')
  const router = useRouter()
  const { busy, failed, run } = useClassDeed()

  async function join(): Promise<void> {
    const joined = await run(() => acceptInvitation(secret))
    if (joined !== null) router.push(`/teach/classes/${joined.id}`)
  }

  return (
    <>
      <button type="button" disabled={busy} onClick={() => void join()} className="button button-main w-full">
        {t('go')}
      </button>
      <FailedLine>{failed}</FailedLine>
    </>
  )
}
