'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ClassBar } from './class-bar.tsx'
import type { ClassInsideProps } from './class-inside.tsx'
import { lessonAddress } from '#app/_words/address-language.ts'
import { WaitsFor } from './waits-for.tsx'

/** A chapter that all read, each in their own language and at their own pace. */
export function ClassReading({ state, onLeave, page }: ClassInsideProps) {
  const t = useTranslations('class.reading')
  const { known } = state
  const { activity } = known.head
  if (activity.kind !== 'reading') return null
  const isHere = page?.kind === 'read' && page.id === activity.chapter
  return (
    <div className="mx-auto flex w-full max-w-[66rem] grow flex-col px-4 pb-6 sm:px-7">
      <ClassBar known={known} onLeave={onLeave} />
      <section className="mt-2">
        <h2 tabIndex={-1} className="text-xl font-semibold outline-none">
          {t('title')}
        </h2>
        <WaitsFor>{t('line')}</WaitsFor>
      </section>
      {isHere ? page.content : <ChapterComing chapter={activity.chapter} />}
    </div>
  )
}

/** On a slow line the chapter takes a moment; as a page of its own it needs no script. */
function ChapterComing({ chapter }: { readonly chapter: string }) {
  const t = useTranslations('class.reading')
  const language = useLocale()
  return (
    <div className="mt-8 grid justify-items-start gap-2">
      <output>{t('coming')}</output>
      <a href={lessonAddress(language, chapter)} target="_blank" rel="noreferrer" className="link min-h-11">
        {t('alone')}
      </a>
    </div>
  )
}
