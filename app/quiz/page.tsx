import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuizPanel } from '#app/_room/quiz-panel.tsx'
import { ROOM_WORDS } from '#app/_room/room-words.ts'
import { readChapterTitles } from '#app/_room/read-chapter-titles.ts'
import { ClientWords } from '#app/_words/client-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('room')
  return { title: t('title'), description: t('lead') }
}

/** Into a quiz, or to one of one's own. */
export default async function QuizPage() {
  const t = await getTranslations()
  return (
    <div className="mx-auto w-full max-w-[1120px] px-4 py-7 sm:px-7 lg:py-12">
      <h1 className="text-[2rem] leading-tight font-semibold sm:text-4xl">{t('room.heading')}</h1>
      <p className="mt-2 mb-6 max-w-[40rem] text-lg text-soft">{t('room.lead')}</p>
      <noscript>
        <p className="mb-4 rounded-control border border-edge px-4 py-3">{t('frame.noScript')}</p>
      </noscript>
      <ClientWords of={ROOM_WORDS}>
        <QuizPanel chapters={await readChapterTitles()} />
      </ClientWords>
    </div>
  )
}
