import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { clockText } from '#app/_stage/clock-text.ts'
import { MasteryBars } from './mastery-bars.tsx'
import { END } from './sort-head.tsx'
import type { StandingRow, StandingSort } from './standing-choice.ts'
import { AS } from './as-role.ts'
import { StandingName } from './standing-name.tsx'
import { TrendLine } from './trend-line.tsx'

interface StandingLineProps {
  readonly row: StandingRow
  readonly group: string
  readonly columns: readonly StandingSort[]
  readonly menu: ReactNode
  readonly hasMenu: boolean
}

export async function StandingLine({ row, group, columns, menu, hasMenu }: StandingLineProps) {
  const t = await getTranslations('standing')
  return (
    <tr
      {...AS('row')}
      className={`border-rule max-md:grid ${columns.length < 7 ? 'max-md:grid-cols-2' : ''} max-md:rounded-card max-md:border max-md:gap-x-4 max-md:p-3 md:border-b md:last:border-0 ${row.isOwn ? 'bg-client-wash' : 'max-md:bg-card'}`}
    >
      {columns.map((column) =>
        column === 'name' ? (
          <th
            key={column}
            scope="row"
            {...AS('rowheader')}
            className={`px-2 py-1.5 text-start font-medium max-md:order-first max-md:col-span-full max-md:px-0 max-md:text-lg md:sticky md:left-0 md:min-w-40 ${row.isOwn ? 'md:bg-client-wash' : 'md:bg-card'}`}
          >
            <StandingName row={row} group={group} />
          </th>
        ) : (
          <td
            key={column}
            {...AS('cell')}
            className={`px-2 py-1.5 max-md:flex max-md:min-h-9 max-md:items-center max-md:justify-between max-md:gap-4 max-md:px-0 max-md:py-0.5 ${END.has(column) ? 'font-mono md:text-end' : ''} ${column === 'points' ? 'font-semibold' : ''}`}
          >
            <span aria-hidden className="font-sans text-[14px] font-normal text-soft md:hidden">
              {t(`columns.${column}`)}
            </span>
            <StandingValue row={row} column={column} />
          </td>
        ),
      )}
      {hasMenu && (
        <td {...AS('cell')} className="max-md:-mx-2">
          {menu}
        </td>
      )}
    </tr>
  )
}

interface StandingValueProps {
  readonly row: StandingRow
  readonly column: Exclude<StandingSort, 'name'>
}

async function StandingValue({ row, column }: StandingValueProps) {
  const t = await getTranslations('standing')
  const format = await getFormatter()
  const now = Date.now()
  switch (column) {
    case 'rank':
      return <span>{row.rank ?? t('nothing')}</span>
    case 'points':
      return <span>{format.number(row.points)}</span>
    case 'accuracy':
      return <span>{row.accuracy === null ? t('nothing') : `${row.accuracy}%`}</span>
    case 'done':
      return <span>{row.done}</span>
    case 'attempts':
      return <span>{row.attempts}</span>
    case 'time':
      return <span>{row.elapsedMs === 0 ? t('nothing') : clockText(row.elapsedMs)}</span>
    case 'last':
      // How long ago is the same in every time zone.
      return (
        <span className="whitespace-nowrap">
          {row.lastAt === null ? t('nothing') : format.relativeTime(Math.min(row.lastAt, now), now)}
        </span>
      )
    case 'mastery':
      return <MasteryBars skills={row.skills} />
    case 'trend':
      return <TrendLine trend={row.trend} />
  }
}
