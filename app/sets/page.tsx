import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { QUESTION_WORDS } from '#app/_question/question-words.ts'
import { readChapterTitles } from '#app/_room/read-chapter-titles.ts'
import { BankFiles } from '#app/_sets/bank-files.tsx'
import { HowToWrite } from '#app/_sets/how-to-write.tsx'
import { SetReader } from '#app/_sets/set-reader.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sets')
  return { title: t('title'), description: t('lead') }
}

export default async function SetsPage() {
  const t = await getTranslations()
  const titles = Object.fromEntries((await readChapterTitles()).map(({ id, title }) => [id, title]))
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-12">
      <h1 className="text-[2rem] leading-tight font-semibold sm:text-4xl">{t('sets.title')}</h1>
      <p className="mt-2 mb-6 max-w-[42rem] text-lg text-soft">{t('sets.lead')}</p>
      <noscript>
        <p className="mb-4 rounded-control border border-edge px-4 py-3">{t('frame.noScript')}</p>
      </noscript>
      <ClientWords of={[...QUESTION_WORDS, 'sets', 'room']}>
        <SetReader titles={titles} />
      </ClientWords>
      <HowToWrite language={await getLocale()} />
      <BankFiles titles={titles} />
    </div>
  )
}
