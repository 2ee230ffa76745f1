import { getTranslations } from 'next-intl/server'
import type { Sum } from '#core/review/matrix.ts'
import { CELL, MatrixCellLink, type MatrixWords } from './matrix-cell.tsx'
import { reviewNames } from './review-names.ts'
import type { ReadAssignmentReview } from './review-types.ts'

type MatrixTableProps = Pick<ReadAssignmentReview, 'assignment' | 'students' | 'matrix'>

const HEAD = 'sticky top-0 z-10 border-b border-edge bg-card p-2 align-bottom text-[14px] font-medium'
const SIDE = 'sticky left-0 z-10 border-e border-edge bg-card'

/** Students by activities, with sums; its heads stay where it is scrolled. */
export async function MatrixTable({ assignment, students, matrix }: MatrixTableProps) {
  const t = await getTranslations('review.matrix')
  const names = await reviewNames()
  const nameOf = new Map(students.map(({ student, name }) => [student, name]))
  const activities = assignment.activities.map((activity) => names.activity(activity))
  return (
    // The arrow keys go from cell to cell, as in a sheet.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
    <table role="grid" aria-label={t('region')} className="w-full border-separate border-spacing-0">
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} ${SIDE} z-20 min-w-28 text-start`}>
            {t('student')}
          </th>
          {activities.map((name, index) => (
            // Activities have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <th key={index} scope="col" className={`${HEAD} min-w-24`}>
              <span className="line-clamp-3 wrap-anywhere" title={name}>
                <span className="font-mono text-soft">{index + 1}</span> {name}
              </span>
            </th>
          ))}
          <th scope="col" className={`${HEAD} min-w-24`}>
            {t('sum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row, nth) => {
          const name = nameOf.get(row.student) ?? ''
          return (
            <tr key={row.student}>
              <th
                scope="row"
                className={`${SIDE} max-w-36 border-b border-b-rule p-2 text-start sm:max-w-64`}
              >
                <a
                  href={`/teach/classes/${assignment.class}/students/${row.student}`}
                  className="link block py-1.5 text-[15px] leading-snug font-medium wrap-anywhere"
                >
                  {name}
                </a>
              </th>
              {row.cells.map((cell, index) => (
                <MatrixCellLink
                  // oxlint-disable-next-line react/no-array-index-key
                  key={index}
                  t={t}
                  cell={cell}
                  place={[nth, index]}
                  href={`/teach/assignments/${assignment.id}/review/${index}/${row.student}`}
                  of={{ student: name, activity: activities[index] ?? '' }}
                  goal={goalOf(assignment.activities[index])}
                />
              ))}
              <SumCell t={t} sum={row.sum} />
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={`${SIDE} border-t border-t-edge p-2 text-start text-[15px]`}>
            {t('all')}
          </th>
          {matrix.sums.map((sum, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <SumCell key={index} t={t} sum={sum} isFoot />
          ))}
          <SumCell t={t} sum={matrix.all} isFoot />
        </tr>
      </tfoot>
    </table>
  )
}

function goalOf(activity: MatrixTableProps['assignment']['activities'][number] | undefined): number | null {
  return activity?.kind === 'goal' ? activity.clean : null
}

interface SumCellProps {
  readonly t: MatrixWords
  readonly sum: Sum
  readonly isFoot?: boolean
}

function SumCell({ t, sum, isFoot = false }: SumCellProps) {
  return (
    <td className={`${CELL} ${isFoot ? 'border-t border-t-edge' : ''} bg-sunk p-2 text-center`}>
      <span className="block font-mono text-[15px] font-semibold tabular-nums">
        {sum.percent === null ? '–' : t('percent', { value: sum.percent })}
      </span>
      <span className="block text-[13px] whitespace-nowrap text-soft">
        {t('doneOf', { done: sum.done, of: sum.of })}
      </span>
    </td>
  )
}
