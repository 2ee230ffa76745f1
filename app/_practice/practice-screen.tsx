import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Question } from '#core/quiz/question.ts'
import { QUESTION_WORDS } from '#app/_question/question-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { PracticeHome } from './practice-home.tsx'
import type { Indexed } from './practice-index.ts'
import { PracticeRound } from './practice-round.tsx'
import { type Wish, addressOf } from './wish.ts'

interface PracticeScreenProps {
  /** Null: it is still to be chosen. */
  readonly wish: Wish | null
  readonly index: readonly Indexed[]
  readonly question: Question | null
  readonly titles: Readonly<Record<string, string>>
}

/** The choice of what to practise, or a round of it. */
export async function PracticeScreen({ wish, index, question, titles }: PracticeScreenProps) {
  const t = await getTranslations()
  if (wish === null) {
    return (
      <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-12">
        <h1 className="text-3xl font-semibold">{t('practice.title')}</h1>
        <p className="mt-2 max-w-[42rem] text-soft">{t('practice.lead')}</p>
        <NeedsScript />
        <ClientWords of={['practice', 'skills']}>
          <PracticeHome index={index} titles={titles} />
        </ClientWords>
        <p className="mt-6">
          <Link href="/sets" className="link inline-flex min-h-11 items-center text-soft">
            {t('room.source.ownSets')}
          </Link>
        </p>
      </div>
    )
  }
  return (
    <div className="mx-auto w-full max-w-[46rem] px-4 py-5 sm:px-7 sm:py-8">
      <p className="text-[15px]">
        <Link href="/practice" className="link inline-flex min-h-11 items-center text-soft">
          {t('practice.back')}
        </Link>
      </p>
      <h1 className="mb-4 text-lg font-semibold first-letter:uppercase">{await nameOf(wish, titles)}</h1>
      <NeedsScript />
      <ClientWords of={[...QUESTION_WORDS, 'practice']}>
        <PracticeRound key={addressOf(wish)} wish={wish} index={index} question={question} titles={titles} />
      </ClientWords>
    </div>
  )
}

async function nameOf(wish: Wish, titles: Readonly<Record<string, string>>): Promise<string> {
  const t = await getTranslations()
  switch (wish.kind) {
    case 'due':
      return t('practice.mixed')
    case 'wrong':
      return t('practice.wrong')
    case 'endless':
      return t('practice.endless')
    case 'chapter':
      return titles[wish.chapter] ?? wish.chapter
    case 'skill':
      return t(`skills.${wish.skill}`)
    case 'question':
      return t('practice.one')
  }
}

async function NeedsScript() {
  const t = await getTranslations('practice')
  return (
    <noscript>
      <p className="mb-4 rounded-control border border-edge px-4 py-3">{t('noScript')}</p>
    </noscript>
  )
}
