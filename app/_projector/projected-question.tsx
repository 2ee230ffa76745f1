'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { TimeRing } from '#app/_room/time-ring.tsx'
import { AnsweredCount } from './answered-count.tsx'
import { AskedLarge } from './asked-large.tsx'
import { FitBox } from './fit-box.tsx'
import { PairDrawing } from './pair-drawing.tsx'

interface ProjectedQuestionProps {
  readonly known: KnownSession
  /** What comes next in it is asked; null: a question of its own. */
  readonly pair: ReadPair | null
}

/** A question as large as fits, how many have answered, and once it is closed the key and how all have answered. */
export function ProjectedQuestion({ known, pair }: ProjectedQuestionProps) {
  const t = useTranslations('projector.question')
  const { head, endsAt } = known
  if (head.question === null || head.activity.kind !== 'quiz') return null
  const { index, asked } = head.question
  const beside = predictedPair(known, pair)
  const where = t('number', { number: String(index + 1), count: String(head.activity.questions) })
  return (
    <section className="flex min-h-0 grow flex-col gap-[0.6em]">
      <div className="flex min-h-[2.4em] shrink-0 flex-wrap items-center gap-x-[1em] gap-y-2">
        <h2 className="text-[0.85em] text-soft">{head.activity.scored ? where : t('predict')}</h2>
        <AnsweredCount known={known} />
        <TimeRing endsAt={endsAt} limitMs={head.settings.limitMs} large />
      </div>
      <div className={beside === null ? 'flex min-h-0 grow flex-col' : 'projected-halves'}>
        {beside !== null && <PairDrawing detail={beside.detail} step={beside.step} untilThere />}
        <FitBox key={`${head.index} ${index}`} most={beside === null ? 1.25 : 1}>
          <AskedLarge asked={asked} closed={head.phase === 'answer' ? head.closed : null} />
          {head.phase === 'answer' && head.closed !== null && <Why text={head.closed.explanation} />}
        </FitBox>
      </div>
    </section>
  )
}

function Why({ text }: { readonly text: { readonly en: string; readonly zh: string } }) {
  const language = useLocale()
  return (
    <p className="mt-[0.7em] rounded-card border-l-[0.2em] border-ok bg-ok-wash px-[0.8em] py-[0.5em] text-[0.85em] leading-snug [overflow-wrap:anywhere]">
      <RichText text={text[language]} />
    </p>
  )
}

/** The pair and the step that a prediction is about. What comes after it is not in the picture. */
function predictedPair({ head, wall }: KnownSession, pair: ReadPair | null) {
  const shows = wall?.shows
  const isPrediction = head.activity.kind === 'quiz' && !head.activity.scored
  if (!isPrediction || pair === null || shows?.kind !== 'pair' || shows.match !== pair.match) return null
  const step = pair.detail.steps[shows.step ?? pair.detail.steps.length - 1]
  return step === undefined ? null : { detail: pair.detail, step }
}
