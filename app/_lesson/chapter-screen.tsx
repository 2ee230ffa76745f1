import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import type { Chapter } from '#content/lesson/lesson-format.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { lessonAddress } from '#app/_words/address-language.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { Language } from '#app/_words/languages.ts'
import { ChapterEnd } from './chapter-end.tsx'
import { ChapterPart } from './chapter-part.tsx'
import { LESSON_WORDS } from './lesson-words.ts'

interface ChapterScreenProps {
  readonly chapter: Chapter
  readonly language: Language
}

export function ChapterScreen({ chapter, language }: ChapterScreenProps) {
  return (
    <ClientWords of={LESSON_WORDS}>
      <article className="mx-auto w-full max-w-[66rem] px-4 py-6 sm:px-7 sm:py-10">
        <ChapterHead chapter={chapter} language={language} />
        <div className="mt-9 grid gap-10 sm:gap-12 [&>*]:min-w-0">
          {chapter.parts.map((part, index) => (
            // The parts of a chapter stay where they are.
            // oxlint-disable-next-line react/no-array-index-key
            <ChapterPart key={index} part={part} language={language} />
          ))}
          <ChapterEnd chapter={chapter} language={language} />
        </div>
      </article>
    </ClientWords>
  )
}

async function ChapterHead({ chapter, language }: ChapterScreenProps) {
  const t = await getTranslations('learn')
  const n = String(CHAPTER_IDS.indexOf(chapter.id) + 1)
  return (
    <header className="max-w-[44rem]">
      <p className="flex flex-wrap items-center gap-x-3 text-[15px] text-soft">
        <Link
          href={lessonAddress(language)}
          className="link -ml-1 flex min-h-11 items-center px-1 print:hidden"
        >
          {t('all')}
        </Link>
        <span>
          {t('chapter', { n, count: String(CHAPTER_IDS.length) })}
          {' · '}
          {t('minutes', { minutes: String(chapter.minutes) })}
        </span>
      </p>
      <h1 className="mt-1 text-3xl leading-tight font-semibold sm:text-[2.6rem]">
        {chapter.title[language]}
      </h1>
      <p className="mt-3 text-lg text-soft">
        <RichText text={chapter.line[language]} />
      </p>
    </header>
  )
}
