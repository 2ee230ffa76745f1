'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useSignedIn } from './signed-in.tsx'

interface HaveCardProps {
  /** Of the lesson, to come back to. */
  readonly code: string
  readonly onLeave: () => void
}

/** Before the lesson: whoever has a login card comes in as the same person as at home; the seat without it is left. */
export function HaveCard({ code, onLeave }: HaveCardProps) {
  const t = useTranslations('class.lobby')
  const router = useRouter()
  if (useSignedIn()) return <p className="mt-2 text-center text-[15px] text-soft">{t('byCard')}</p>

  function goToCard(): void {
    // Asked for over a line that still belongs to the seat that is left.
    onLeave()
    router.push(`/card?next=${encodeURIComponent(`/class/${code}`)}`)
  }

  return (
    <div className="mt-2 grid justify-items-center gap-0.5 text-center">
      <button type="button" className="link min-h-11 px-3" onClick={goToCard}>
        {t('haveCard')}
      </button>
      <p className="text-[14px] leading-snug text-soft">{t('cardLine')}</p>
    </div>
  )
}
