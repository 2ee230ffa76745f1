import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { DoorCard } from '#app/_account/door-card.tsx'
import { ResetForm } from '#app/_account/reset-form.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'

interface ResetPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.reset')
  // The address is a secret for an hour.
  return { title: t('title'), referrer: 'no-referrer' }
}

export default async function ResetPage({ searchParams }: ResetPageProps) {
  const t = await getTranslations('account.reset')
  const { token } = await searchParams
  const again = (
    <Link href="/teach/forgot" className="link flex min-h-11 items-center">
      {t('again')}
    </Link>
  )
  return (
    <DoorCard title={t('title')} lead={t('lead')} after={again}>
      {typeof token === 'string' && token !== '' ? (
        <ClientWords of={['account']}>
          <ResetForm token={token} />
        </ClientWords>
      ) : (
        <>
          <p className="font-semibold">{t('noToken')}</p>
          <p className="mt-1 text-soft">{t('noTokenLine')}</p>
        </>
      )}
    </DoorCard>
  )
}
