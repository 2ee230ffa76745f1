import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import type { Chapter } from '#content/lesson/lesson-format.ts'
import { getTranslations } from 'next-intl/server'
import { RichText } from '#app/_question/rich-text.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { Language } from '#app/_words/languages.ts'
import { ChapterPart } from './chapter-part.tsx'
import { LESSON_WORDS } from './lesson-words.ts'
import { EndOfChapter } from './read-tick.tsx'

interface ChapterTogetherProps {
  readonly chapter: Chapter
  readonly language: Language
}

/** A chapter that a class reads together: all of it, and no way that leads out of the lesson. */
export async function ChapterTogether({ chapter, language }: ChapterTogetherProps) {
  const t = await getTranslations('learn')
  const n = String(CHAPTER_IDS.indexOf(chapter.id) + 1)
  return (
    <ClientWords of={LESSON_WORDS}>
      <article className="py-5">
        <header className="max-w-[44rem]">
          <p className="text-[15px] text-soft">
            {t('chapter', { n, count: String(CHAPTER_IDS.length) })}
            {' · '}
            {t('minutes', { minutes: String(chapter.minutes) })}
          </p>
          <h2 className="mt-1 text-3xl leading-tight font-semibold sm:text-[2.6rem]">
            {chapter.title[language]}
          </h2>
          <p className="mt-3 text-lg text-soft">
            <RichText text={chapter.line[language]} />
          </p>
        </header>
        <div className="mt-9 grid gap-10 sm:gap-12 [&>*]:min-w-0">
          {chapter.parts.map((part, index) => (
            // The parts of a chapter stay where they are.
            // oxlint-disable-next-line react/no-array-index-key
            <ChapterPart key={index} part={part} language={language} />
          ))}
        </div>
        <EndOfChapter chapter={chapter.id} />
      </article>
    </ClientWords>
  )
}
