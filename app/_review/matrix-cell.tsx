import type { getTranslations } from 'next-intl/server'
import type { MatrixCell } from '#core/review/matrix.ts'

export const CELL = 'border-b border-rule'

/** Asked for once: a class of 500 has thousands of cells. */
export type MatrixWords = Awaited<ReturnType<typeof getTranslations<'review.matrix'>>>

interface CellProps {
  readonly t: MatrixWords
  readonly cell: MatrixCell
  /** Row and column in the grid, from 0; null: it stands in none. */
  readonly place: readonly [number, number] | null
  readonly href: string
  readonly of: { readonly student: string; readonly activity: string }
  /** How many clean closes a goal asks for; null: it is none. */
  readonly goal: number | null
}

/** What a student has at an activity, in a colour and a figure; it leads to the attempts. */
export function MatrixCellLink({ t, cell, place, href, of, goal }: CellProps) {
  const { percent, state, isLate, isOverridden, hasNote } = cell
  const signs = `${isLate ? '⚑' : ''}${isOverridden ? '✎' : ''}${hasNote ? '¶' : ''}`
  const figure = percent === null ? SIGN[state] : t('percent', { value: percent })
  const clean = goal === null || cell.goal === null ? null : t('goal', { clean: cell.goal.clean, of: goal })
  const what = [
    ...(percent === null ? [] : [t('percent', { value: percent })]),
    t(state === 'not-begun' ? 'notBegun' : state),
    ...(clean === null ? [] : [clean]),
    ...(isLate ? [t('late')] : []),
    ...(isOverridden ? [t('overridden')] : []),
    ...(hasNote ? [t('note')] : []),
  ].join(', ')
  return (
    <td className={`${CELL} ${groundOf(cell)} p-0`}>
      <a
        href={href}
        {...(place === null ? {} : inGrid(place))}
        aria-label={t('cell', { ...of, what })}
        title={what}
        className="flex min-h-12 min-w-12 flex-col items-center justify-center px-1 py-1 text-center -outline-offset-2 hover:bg-ink/8"
      >
        <span className="font-mono text-[15px] leading-tight tabular-nums">
          {figure}
          {signs !== '' && <span className="ms-1">{signs}</span>}
        </span>
        {goal !== null && cell.goal !== null && (
          <span className="text-[12px] leading-tight text-soft">
            {cell.goal.clean}/{goal}
          </span>
        )}
      </a>
    </td>
  )
}

/** Tab stops at the first one. */
function inGrid([row, column]: readonly [number, number]) {
  return { 'data-row': row, 'data-column': column, tabIndex: row === 0 && column === 0 ? 0 : -1 }
}

const SIGN: Readonly<Record<MatrixCell['state'], string>> = { 'not-begun': '–', begun: '…', done: '✓' }

/** Three grounds are told apart at a glance; the figure says the rest. */
function groundOf({ percent, state }: MatrixCell): string {
  if (percent === null) return state === 'done' ? 'bg-ok-wash text-ok' : 'text-soft'
  if (percent >= 80) return 'bg-ok-wash text-ok'
  return percent >= 50 ? 'bg-server-wash text-server' : 'bg-wrong-wash text-wrong'
}
