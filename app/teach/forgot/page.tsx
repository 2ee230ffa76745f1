import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { DoorCard } from '#app/_account/door-card.tsx'
import { ForgotForm } from '#app/_account/forgot-form.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.forgot')
  return { title: t('title') }
}

export default async function ForgotPage() {
  const t = await getTranslations('account.forgot')
  const back = (
    <Link href="/teach/sign-in" className="link flex min-h-11 items-center">
      {t('back')}
    </Link>
  )
  return (
    <DoorCard title={t('title')} lead={t('lead')} after={back}>
      <ClientWords of={['account']}>
        <ForgotForm />
      </ClientWords>
    </DoorCard>
  )
}
