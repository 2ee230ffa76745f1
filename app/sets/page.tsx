import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '#app/_words/client-words.tsx'
import { BankFiles } from '#app/_sets/bank-files.tsx'
import { SetReader } from '#app/_sets/set-reader.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sets')
  return { title: t('title'), description: t('lead') }
}

export default async function SetsPage() {
  const t = await getTranslations('sets')
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 py-8 sm:px-7 sm:py-12">
      <h1 className="text-3xl font-semibold">{t('title')}</h1>
      <p className="mt-2 max-w-[44rem] text-soft">{t('lead')}</p>
      <ClientWords of={['sets']}>
        <SetReader />
      </ClientWords>
      <BankFiles />
    </div>
  )
}
