import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { MatrixCellLink } from './matrix-cell.tsx'
import { reviewNames } from './review-names.ts'
import type { ReadStudent } from './review-types.ts'

interface StudentAssignmentsProps extends Pick<ReadStudent, 'assignments'> {
  readonly student: string
}

/** Each assignment as the student stands in it, activity by activity. */
export async function StudentAssignments({ assignments, student }: StudentAssignmentsProps) {
  const t = await getTranslations('review')
  const words = await getTranslations('review.matrix')
  const names = await reviewNames()
  const { dateTime } = await getFormatter()
  return (
    <ul className="grid gap-4">
      {assignments.map(({ id, title, dueAt, timeZone, activities, sum }) => (
        <li key={id} className="card p-4">
          <h3 className="font-semibold wrap-anywhere">
            <Link
              href={`/teach/assignments/${id}/review`}
              prefetch={false}
              className="link inline-block py-1"
            >
              {title}
            </Link>
          </h3>
          <p className="text-[15px] text-soft">
            {t('student.due', { date: dateTime(dueAt, { dateStyle: 'medium', timeZone }) })} ·{' '}
            {t('matrix.doneOf', { done: sum.done, of: sum.of })}
            {sum.percent !== null && ` · ${t('matrix.percent', { value: sum.percent })}`}
          </p>
          <table className="mt-2 w-full border-collapse">
            <tbody>
              {activities.map(({ activity, cell }, index) => (
                // Activities have no other name than their place.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={index}>
                  <th
                    scope="row"
                    className="border-b border-rule py-2 pe-2 text-start text-[15px] font-normal wrap-anywhere"
                  >
                    {names.activity(activity)}
                  </th>
                  <MatrixCellLink
                    t={words}
                    cell={cell}
                    place={null}
                    href={`/teach/assignments/${id}/review/${index}/${student}`}
                    of={{ student: title, activity: names.activity(activity) }}
                    goal={activity.kind === 'goal' ? activity.clean : null}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </li>
      ))}
    </ul>
  )
}
