import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { AttemptCard } from './attempt-card.tsx'
import { reviewNames } from './review-names.ts'
import type { ReadCell } from './review-types.ts'
import { WordForm } from './word-form.tsx'

/** One student at one activity: every attempt, and what teachers say of it. */
export async function CellScreen({ read }: { readonly read: ReadCell }) {
  const t = await getTranslations('review')
  const names = await reviewNames()
  const { assignment, line, activity, index, student, cell, earned, attempts, history } = read
  const place = { assignment: assignment.id, activity: index, student: student.student }
  const [last] = history
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8">
      <Link
        href={`/teach/assignments/${assignment.id}/review`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {t('back', { name: assignment.title })}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-3xl">
        {t('cell.title', { student: student.name, activity: names.activity(activity) })}
      </h1>
      <p className="mt-2 text-lg">
        {cell.percent === null ? t('cell.ofNone') : t('cell.of', { value: cell.percent })}
        {cell.isOverridden && earned !== null && (
          <span className="text-soft"> · {t('cell.earned', { value: earned })}</span>
        )}
      </p>
      <div className="mt-6 grid items-start gap-8 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-6">
          {attempts.length === 0 && <p className="text-soft">{t('cell.none')}</p>}
          {attempts.map((one) => (
            <AttemptCard key={one.attempt.id} reviewed={one} activity={activity} from={pathOf(place)} />
          ))}
        </div>
        <div className="grid min-w-0 gap-6">
          {!line.isArchived && (
            <ClientWords of={['review']}>
              <WordForm place={place} percent={last?.percent ?? null} note={last?.note ?? ''} />
            </ClientWords>
          )}
          <History history={history} />
        </div>
      </div>
    </div>
  )
}

function pathOf({
  assignment,
  activity,
  student,
}: {
  assignment: string
  activity: number
  student: string
}) {
  return `/teach/assignments/${assignment}/review/${activity}/${student}`
}

interface HistoryProps extends Pick<ReadCell, 'history'> {
  /** Of what it was said, where that is not told by the page. */
  readonly titleOf?: (assignment: string) => string
}

/** What teachers have said, the newest first. */
export async function History({ history, titleOf }: HistoryProps) {
  const t = await getTranslations('review.cell')
  const { dateTime } = await getFormatter()
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-lg font-semibold">
        {t('history')}
      </h2>
      {history.length === 0 && <p className="text-soft">{t('noHistory')}</p>}
      <ol className="mt-2 grid gap-3">
        {history.map(({ assignment, percent, note, by, at }) => (
          <li key={at} className="border-s-2 border-rule ps-3">
            {titleOf !== undefined && <p className="text-[14px] text-soft">{titleOf(assignment)}</p>}
            <p className="font-medium">{percent === null ? t('back') : t('set', { value: percent })}</p>
            {note !== '' && <p className="whitespace-pre-wrap wrap-anywhere">{note}</p>}
            <p className="text-[14px] text-soft">
              {t('said', {
                by: by ?? t('somebody'),
                date: dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
