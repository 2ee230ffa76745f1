import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SortHead } from './sort-head.tsx'
import { COLUMNS, type StandingChoice, type StandingRow, type StandingSort } from './standing-choice.ts'
import { StandingLine } from './standing-line.tsx'
import { AS } from './as-role.ts'

interface StandingTableProps {
  readonly rows: readonly StandingRow[]
  readonly caption: string
  /** Of the class, for the way to a student's page. */
  readonly group: string
  readonly choice: StandingChoice
  /** Where it stands, for the links of its heads. */
  readonly path: string
  /** What is not told is not shown. */
  readonly columns?: readonly StandingSort[]
  /** For the projector. */
  readonly large?: boolean
  /** What a teacher may do with a row; null: nothing. */
  readonly menu: ((row: StandingRow) => ReactNode) | null
}

/**
 * A table, and on a phone cards: the same elements, of which the browser would forget that they are a table once they
 * are laid out otherwise; so it is told.
 */
export async function StandingTable({ rows, caption, large = false, ...rest }: StandingTableProps) {
  const t = await getTranslations('standing')
  const columns = rest.columns ?? COLUMNS
  return (
    <div className="card mt-4 max-md:border-0 max-md:bg-transparent relative md:overflow-x-auto">
      <table {...AS('table')} className={`w-full max-md:block ${large ? 'text-xl' : 'text-[15px]'}`}>
        <caption className="sr-only">{caption}</caption>
        <thead {...AS('rowgroup')} className="text-[13px] text-soft max-md:sr-only">
          <tr {...AS('row')} className="border-b border-rule">
            {columns.map((column) => (
              <SortHead key={column} column={column} choice={rest.choice} path={rest.path} />
            ))}
            {rest.menu !== null && (
              <th {...AS('columnheader')} className="w-11">
                <span className="sr-only">{t('hidden')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody {...AS('rowgroup')} className="max-md:grid max-md:gap-3">
          {rows.map((row) => (
            <StandingLine
              key={`${row.isGuest} ${row.number}`}
              row={row}
              group={rest.group}
              columns={columns}
              menu={rest.menu?.(row) ?? null}
              hasMenu={rest.menu !== null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
