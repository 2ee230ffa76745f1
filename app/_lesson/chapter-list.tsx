import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { LESSON } from '#content/lesson/lesson.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { lessonAddress } from '#app/_words/address-language.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { Language } from '#app/_words/languages.ts'
import { ReadTick } from './read-tick.tsx'

export async function ChapterList({ language }: { readonly language: Language }) {
  const t = await getTranslations('learn')
  return (
    <div className="mx-auto w-full max-w-[66rem] px-4 py-8 sm:px-7 sm:py-12">
      <h1 className="text-3xl leading-tight font-semibold sm:text-[2.6rem]">{t('title')}</h1>
      <p className="mt-3 max-w-[40rem] text-lg text-soft">{t('lead')}</p>
      <ClientWords of={['learn']}>
        <ol aria-label={t('chapters')} className="mt-8 grid gap-x-10 md:grid-cols-2">
          {CHAPTER_IDS.map((id, index) => (
            <li key={id} className="border-t border-rule">
              <ChapterEntry id={id} n={index + 1} language={language} />
            </li>
          ))}
        </ol>
      </ClientWords>
    </div>
  )
}

interface ChapterEntryProps {
  readonly id: (typeof CHAPTER_IDS)[number]
  readonly n: number
  readonly language: Language
}

async function ChapterEntry({ id, n, language }: ChapterEntryProps) {
  const t = await getTranslations('learn')
  const { title, line, minutes } = LESSON[id]
  return (
    <Link
      href={lessonAddress(language, id)}
      className="group -mx-2 grid h-full grid-cols-[2.25rem_minmax(0,1fr)] rounded-control px-2 py-4 hover:bg-sunk"
    >
      <span aria-hidden className="pt-0.5 font-mono text-[15px] text-soft">
        {n}
      </span>
      <span>
        <span className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="text-lg font-semibold group-hover:underline group-hover:underline-offset-4">
            {title[language]}
          </span>
          <ReadTick chapter={id} />
          <span className="text-[13px] whitespace-nowrap text-soft">
            {t('minutes', { minutes: String(minutes) })}
          </span>
        </span>
        <span className="mt-1 block text-[15px] leading-normal text-soft">
          <RichText text={line[language]} />
        </span>
      </span>
    </Link>
  )
}
