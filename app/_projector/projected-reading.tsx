'use client'

import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import type { ActivityHead } from '#core/session/view.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { useText } from '#app/_room/use-text.ts'
import { lessonAddress } from '#app/_words/address-language.ts'
import { FitBox } from './fit-box.tsx'
import { useShownChapter } from './shown-chapters.tsx'

// It brings the whole match with it: only who reads about a close loads it.
const CloseFigure = dynamic(() =>
  import('#app/_figures/close/close-figure.tsx').then(({ CloseFigure }) => CloseFigure),
)

interface ProjectedReadingProps {
  readonly activity: ActivityHead
  readonly origins: readonly string[]
}

/** What is read, where, and the close that it is about: the text itself is read on one's own screen. */
export function ProjectedReading({ activity, origins }: ProjectedReadingProps) {
  if (activity.kind !== 'reading') return null
  return <Chapter activity={activity} origins={origins} />
}

interface ChapterProps extends ProjectedReadingProps {
  readonly activity: Extract<ActivityHead, { kind: 'reading' }>
}

function Chapter({ activity, origins }: ChapterProps) {
  const t = useTranslations('projector.reading')
  const text = useText()
  const chapter = useShownChapter(activity.chapter)
  const link = `${origins[0] ?? ''}${lessonAddress(useLocale(), activity.chapter)}`
  const scenario = chapter?.scenario ?? null
  const minutes = activity.minutes ?? chapter?.minutes ?? null
  return (
    <section className={scenario === null ? 'flex min-h-0 grow flex-col' : 'projected-halves'}>
      <FitBox most={1.2}>
        <p className="text-[0.75em] text-soft">
          {t('title')}
          {minutes !== null && ` · ${t('minutes', { minutes })}`}
        </p>
        <h2 className="mt-[0.1em] text-[2em] leading-tight font-semibold">
          {chapter?.title ?? text(activity.title)}
        </h2>
        {chapter !== null && (
          <p className="mt-[0.5em] text-[1.05em] leading-snug text-pretty">
            <RichText text={chapter.line} />
          </p>
        )}
        <p className="mt-[1em] inline-block rounded-card bg-ink px-[0.8em] py-[0.35em] text-[1.05em] font-semibold text-paper">
          {t('how')}
        </p>
        <p className="mt-[0.6em] text-[0.7em] text-soft">
          {t('find')}{' '}
          <span className="font-mono text-ink [overflow-wrap:anywhere]">
            {link.replace(/^https?:\/\//, '')}
          </span>
        </p>
      </FitBox>
      {scenario !== null && (
        <FitBox most={3}>
          <div className="flex justify-center text-base">
            <CloseFigure scenario={scenario} />
          </div>
        </FitBox>
      )}
    </section>
  )
}
