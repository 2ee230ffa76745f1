import type { ReactNode } from 'react'
import { attemptAt } from '#core/homework/attempt-result.ts'
import { countedOf } from '#core/homework/attempt.ts'
import { groupBy } from '#core/review/group-by.ts'
import { matrixOf } from '#core/review/matrix.ts'
import type { ClassWork, ShownRecords } from '#app/_records/record-types.ts'
import { RecordsScreen } from '#app/_records/records-screen.tsx'
import { ReportScreen } from '#app/_records/report-screen.tsx'
import { ASSIGNMENT, ATTEMPTS, NOW, STUDENTS } from './review-data.ts'

const line = {
  id: 'CLASS',
  name: 'Networks, 3B',
  isOwner: true,
  isArchived: false,
  students: STUDENTS.length,
  createdAt: NOW,
}
const HOUR = 3_600_000

const AUDIT: ShownRecords['audit'] = (
  [
    ['exported', { what: 'workbook' }],
    ['overridden', { student: 'STUDENT3', percent: 85 }],
    ['overridden', { student: 'STUDENT3', percent: null }],
    ['student-deleted', { student: 'GONE' }],
    ['student-exported', { student: 'STUDENT0' }],
    ['card-revoked', { student: 'STUDENT7' }],
    ['card-made', { students: STUDENTS.map(({ student }) => student) }],
    ['assignment-deleted', { assignment: 'OLD', attempts: 41 }],
    ['renumbered', {}],
  ] as const
).map(([action, detail], index) => {
  const by = index === 5 ? null : index % 2 === 0 ? 'Ms Rivera' : '王老师'
  return { id: `AUDIT${index}`, at: NOW - index * 5 * HOUR, by, action, detail }
})

function records(change: Partial<ShownRecords>, chosen: string | null = null): ReactNode {
  const shown = { line, students: STUDENTS, audit: AUDIT, retentionDays: 400, ...change }
  return <RecordsScreen shown={shown} chosen={chosen} />
}

/** As the server reads it; the last student was removed. */
function workOf(all: typeof STUDENTS): ClassWork {
  const rows = ATTEMPTS.filter(({ student }) => all.some((one) => one.student === student))
  const goes = rows.map((row) => ({ student: row.student, attempt: attemptAt(row, ASSIGNMENT, NOW) }))
  const byCell = groupBy(goes, ({ student, attempt }) => `${student} ${attempt.activity}`)
  const counted = [...byCell.values()].map((own) =>
    countedOf(
      ASSIGNMENT.counts,
      own.map(({ attempt }) => attempt),
    ),
  )
  const students = all.map(({ student, name }, index) => {
    return { student, name: index === all.length - 1 ? null : name, shown: 'Gentle Tiger' }
  })
  const ids = all.map(({ student }) => student)
  return {
    line,
    students,
    seats: [],
    assignments:
      all.length === 0
        ? []
        : [
            {
              assignment: ASSIGNMENT,
              matrix: matrixOf(ASSIGNMENT, ids, rows, [], NOW),
              attempts: goes.map((go) => ({ ...go, isCounted: counted.includes(go.attempt) })),
              reviews: [],
            },
          ],
    answers: [],
    closes: [],
    lessons: all.length === 0 ? 0 : 4,
  }
}

/** What a class has, in each of its states. */
export const RECORD_PAGES: Readonly<Record<string, () => ReactNode>> = {
  records: () => records({}),
  'records-student': () => records({}, 'STUDENT3'),
  'records-co-teacher': () => records({ line: { ...line, isOwner: false }, retentionDays: 0 }),
  'records-archived': () => records({ line: { ...line, isArchived: true } }, 'STUDENT3'),
  'records-empty': () => records({ students: [], audit: [] }),
  'records-report': () => <ReportScreen work={workOf(STUDENTS)} at={NOW} />,
  'records-report-empty': () => <ReportScreen work={workOf([])} at={NOW} />,
}
