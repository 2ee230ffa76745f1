import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { CHAPTERS } from '#core/quiz/chapter.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { LESSON } from '#content/lesson/lesson.ts'
import type { Chapter } from '#content/lesson/lesson-format.ts'
import { choiceOf } from '#app/_home/scenario-groups.ts'
import { lessonAddress } from '#app/_words/address-language.ts'
import type { Language } from '#app/_words/languages.ts'
import { PlayLinks } from './play-links.tsx'
import { EndOfChapter } from './read-tick.tsx'

interface ChapterEndProps {
  readonly chapter: Chapter
  readonly language: Language
}

/** From reading to doing: the scenarios of the chapter, its questions, and the chapters beside it. */
export async function ChapterEnd({ chapter, language }: ChapterEndProps) {
  const t = await getTranslations('learn')
  const plays = CHAPTERS.find(({ id }) => id === chapter.id)?.plays ?? []
  const scenarios = plays.flatMap((id) => scenarioById(id) ?? []).map(choiceOf)
  return (
    <div className="print:hidden">
      <section className="rounded-card border border-rule bg-sunk p-4 sm:p-6">
        <h2 className="mb-3 text-xl font-semibold">{t('after')}</h2>
        <PlayLinks scenarios={scenarios} />
        <a
          href={`/practice?chapter=${chapter.id}`}
          className="button button-main mt-2 w-full flex-wrap justify-between gap-x-4 gap-y-0.5 px-4 text-start"
        >
          <span>{t('quizMe')}</span>
          <span className="text-[14px] font-normal opacity-85">{t('quizLine')}</span>
        </a>
      </section>
      <EndOfChapter chapter={chapter.id} />
      <Pager chapter={chapter} language={language} />
    </div>
  )
}

async function Pager({ chapter, language }: ChapterEndProps) {
  const t = await getTranslations('learn')
  const at = CHAPTERS.findIndex(({ id }) => id === chapter.id)
  const beside = [
    { name: 'previous', other: CHAPTERS[at - 1], look: '' },
    { name: 'following', other: CHAPTERS[at + 1], look: 'sm:col-start-2 sm:items-end sm:text-end' },
  ] as const
  return (
    <nav aria-label={t('pager')} className="mt-6 grid gap-2.5 sm:grid-cols-2">
      {beside.map(
        ({ name, other, look }) =>
          other !== undefined && (
            <Link
              key={name}
              href={lessonAddress(language, other.id)}
              className={`flex min-h-14 flex-col justify-center rounded-card border border-rule px-4 py-2.5 hover:bg-sunk ${look}`}
            >
              <span className="text-[13px] text-soft">{t(name)}</span>
              <span className="font-medium">{LESSON[other.id].title[language]}</span>
            </Link>
          ),
      )}
    </nav>
  )
}
