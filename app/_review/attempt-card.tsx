import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AnsweredQuestion } from './answered-question.tsx'
import type { ReadCell } from './review-types.ts'

interface AttemptCardProps {
  readonly reviewed: ReadCell['attempts'][number]
  readonly activity: ReadCell['activity']
  /** Where its replay leads back to. */
  readonly from: string
}

/** An attempt: what it came to, and the way to all that happened in it. */
export async function AttemptCard({ reviewed, activity, from }: AttemptCardProps) {
  const t = await getTranslations('review')
  const { dateTime } = await getFormatter()
  const { attempt, isCounted, questions } = reviewed
  const { nth, match, startedAt, finishedAt, result } = attempt
  return (
    <article aria-label={t('cell.attempt', { nth })} className="min-w-0">
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-lg font-semibold">
        {t('cell.attempt', { nth })}
        {isCounted && <span className="text-[15px] text-ok">✓ {t('cell.counted')}</span>}
        {result?.isLate === true && <span className="text-[15px] text-server">⚑ {t('matrix.late')}</span>}
      </h2>
      <p className="text-[15px] text-soft">
        {dateTime(startedAt, { dateStyle: 'medium', timeStyle: 'short' })}
      </p>
      <p className="mt-1">
        <ResultLine result={result} isFinished={finishedAt !== null} kind={activity.kind} />
      </p>
      {match !== null && (
        <Link
          href={`/teach/matches/${match}?from=${encodeURIComponent(from)}`}
          prefetch={false}
          className="button mt-2"
        >
          {t(finishedAt === null ? 'cell.watch' : 'cell.replay')}
        </Link>
      )}
      {questions !== null && (
        <ol aria-label={t('cell.answers')} className="mt-3 grid gap-3">
          {questions.map((one) => (
            <AnsweredQuestion key={`${one.asked.id} ${one.asked.prompt.en}`} {...one} />
          ))}
        </ol>
      )}
    </article>
  )
}

interface ResultLineProps {
  readonly result: ReadCell['attempts'][number]['attempt']['result']
  readonly isFinished: boolean
  readonly kind: ReadCell['activity']['kind']
}

async function ResultLine({ result, isFinished, kind }: ResultLineProps) {
  const t = await getTranslations('review.cell')
  const m = await getTranslations('review.matrix')
  if (result === null) return t(isFinished ? 'uncounted' : 'under')
  if (kind === 'reading') return t('read')
  const { percent, right, decisions, byComputer, clean } = result
  const figures = t(kind === 'quiz' ? 'right' : 'firstTry', { right, of: decisions })
  const closed = clean === null ? [] : [t(clean ? 'clean' : 'notClean')]
  const computers = byComputer === 0 ? [] : [t('byComputer', { count: byComputer })]
  return [m('percent', { value: percent }), figures, ...computers, ...closed].join(' · ')
}
