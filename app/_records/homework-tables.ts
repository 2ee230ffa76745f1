import { type RecordCell, type RecordTable, dateOf, secondsOf } from './record-table.ts'
import type { ClassWork } from './record-types.ts'
import { type RecordWords, scenarioTitle } from './record-words.ts'
import { studentNames } from './who-is-who.ts'

type AssignmentWork = ClassWork['assignments'][number]
type Activity = AssignmentWork['assignment']['activities'][number]

/** As its teacher has named it, or what it is. */
function activityTitle(words: RecordWords, activity: Activity): string {
  if (activity.title !== '') return activity.title
  return activity.kind === 'scenario'
    ? scenarioTitle(words, activity.scenario)
    : words.t(`values.${activity.kind}`)
}

/** A line for each student and activity. */
export function resultsTable(work: ClassWork, words: RecordWords): RecordTable {
  const { t } = words
  const names = studentNames(work.students, t)
  const rows = work.students.flatMap(({ student, shown }, index) =>
    work.assignments.flatMap((one) =>
      one.assignment.activities.map((activity, nr): RecordCell[] => {
        const where = [one.assignment.title, nr + 1, activityTitle(words, activity)]
        const kind = t(`values.${activity.kind}`)
        return [names.get(student) ?? null, shown, ...where, kind, ...resultCells(one, index, nr, student, t)]
      }),
    ),
  )
  const heads = [
    ...(['student', 'shown', 'assignment', 'nr', 'activity', 'kind', 'state', 'percent', 'late'] as const),
    ...(['given', 'note', 'attempts', 'counted', 'right', 'of', 'seconds', 'finished'] as const),
  ]
  return { title: t('sheets.results'), heads: heads.map((head) => t(`heads.${head}`)), rows }
}

function resultCells(
  { matrix, attempts, reviews }: AssignmentWork,
  row: number,
  nr: number,
  student: string,
  t: RecordWords['t'],
): RecordCell[] {
  const cell = matrix.rows[row]?.cells[nr]
  if (cell === undefined) return []
  const own = attempts.filter((go) => go.student === student && go.attempt.activity === nr)
  const counted = own.find(({ isCounted }) => isCounted)?.attempt ?? null
  const result = counted?.result ?? null
  const said = reviews.find((review) => review.student === student && review.activity === nr)
  return [
    t(`values.${cell.state}`),
    cell.percent,
    t(cell.isLate ? 'values.yes' : 'values.no'),
    t(cell.isOverridden ? 'values.yes' : 'values.no'),
    said === undefined || said.note === '' ? null : said.note,
    cell.attempts,
    counted?.nth ?? null,
    result?.right ?? null,
    result?.decisions ?? null,
    secondsOf(result?.elapsedMs ?? null),
    dateOf(counted?.finishedAt ?? null),
  ]
}

/** Students by activities: what counts in percent, and for a chapter that it is read. */
export function matrixTable(work: ClassWork, words: RecordWords): RecordTable {
  const { t } = words
  const names = studentNames(work.students, t)
  const columns = work.assignments.flatMap((one) =>
    one.assignment.activities.map((activity, nr) => ({ one, activity, nr })),
  )
  const heads = columns.map(({ one, activity, nr }) => {
    const title = one.assignment.title
    return t('values.home', { title, nr: String(nr + 1), activity: activityTitle(words, activity) })
  })
  const rows = work.students.map(({ student }, index) => [
    names.get(student) ?? null,
    ...columns.map(({ one, nr }): RecordCell => {
      const cell = one.matrix.rows[index]?.cells[nr]
      if (cell === undefined || cell.state === 'not-begun') return cell?.percent ?? null
      return cell.percent ?? t(`values.${cell.state}`)
    }),
  ])
  return { title: t('sheets.matrix'), heads: [t('heads.student'), ...heads], rows }
}
