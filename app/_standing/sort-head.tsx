import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AS } from './as-role.ts'
import { type StandingChoice, type StandingSort, choicePath, nextOrder } from './standing-choice.ts'

interface SortHeadProps {
  readonly column: StandingSort
  readonly choice: StandingChoice
  readonly path: string
}

/** The head of a column: a link that sorts by it, and once more the other way round. */
export async function SortHead({ column, choice, path }: SortHeadProps) {
  const t = await getTranslations('standing')
  const isHere = choice.sort === column
  const isName = column === 'name'
  const hint =
    column === 'accuracy' || column === 'done' || column === 'time' ? t(`hints.${column}`) : undefined
  return (
    <th
      scope="col"
      {...AS('columnheader')}
      aria-sort={isHere ? (choice.down ? 'descending' : 'ascending') : undefined}
      className={`px-2 font-medium whitespace-nowrap ${isName ? 'sticky left-0 z-10 bg-card text-start' : END.has(column) ? 'text-end' : 'text-start'}`}
    >
      <Link
        href={choicePath(path, choice, nextOrder(choice, column))}
        prefetch={false}
        scroll={false}
        title={hint}
        className={`inline-flex min-h-11 items-center gap-1 hover:text-ink ${isHere ? 'font-semibold text-ink' : ''}`}
      >
        {t(`columns.${column}`)}
        <span aria-hidden className="w-3 text-center">
          {isHere ? (choice.down ? '↓' : '↑') : ''}
        </span>
      </Link>
    </th>
  )
}

/** Numbers stand at the end of their column. */
export const END: ReadonlySet<StandingSort> = new Set([
  'rank',
  'points',
  'accuracy',
  'done',
  'attempts',
  'time',
])
