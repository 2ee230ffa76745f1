import type { ReactNode } from 'react'
import { attemptAt } from '#core/homework/attempt-result.ts'
import { heatOf } from '#core/review/heat-of.ts'
import { cellOf, matrixOf } from '#core/review/matrix.ts'
import { questionStats } from '#core/review/question-stats.ts'
import { sharedBeliefs } from '#core/review/shared-beliefs.ts'
import { skillShares } from '#core/review/skill-shares.ts'
import { CellScreen } from '#app/_review/cell-screen.tsx'
import { ClassReviewScreen } from '#app/_review/class-review-screen.tsx'
import { MatrixScreen } from '#app/_review/matrix-screen.tsx'
import type { ReadCell } from '#app/_review/review-types.ts'
import { StudentScreen } from '#app/_review/student-screen.tsx'
import { ANSWERS, ASSIGNMENT, ATTEMPTS, MATCHES, NOW, STUDENTS } from './review-data.ts'

const line = {
  id: 'CLASS',
  name: 'Networks, 3B',
  isOwner: true,
  isArchived: false,
  students: 26,
  createdAt: NOW,
}
const MEI = STUDENTS[1] ?? { student: '', name: '' }
const itself = (seat: string): string => seat
const said = { assignment: '', session: '', from: '', to: '' }
const filter = { assignment: null, session: null, from: null, to: null }
const HISTORY: ReadCell['history'] = [
  { note: 'The last ACK is argued well: half of what it cost is given back.', percent: 85, at: NOW },
  { note: 'Look at SEQ and ACK once more.', percent: null, at: NOW - 86_400_000 },
].map((one) => ({ ...one, assignment: 'ASSIGNMENT', activity: 3, student: MEI.student, by: 'Ms Rivera' }))

function classReview(matches: typeof MATCHES, answers: typeof ANSWERS, total = matches.length): ReactNode {
  const review = {
    line,
    filter,
    assignments: [{ id: 'ASSIGNMENT', title: ASSIGNMENT.title }],
    lessons: [{ id: 'LESSON', code: 'K7MPQ2', createdAt: NOW }],
    matches: { read: matches.length, total },
    answers: { read: answers.length, total: answers.length },
    heat: heatOf(matches.flatMap(({ decisions }) => decisions)),
    beliefs: sharedBeliefs(matches, answers, itself),
    questions: questionStats(answers),
  }
  return <ClassReviewScreen review={review} said={said} />
}

function matrix(students: typeof STUDENTS): ReactNode {
  const ids = students.map(({ student }) => student)
  const reviews = [{ student: STUDENTS[3]?.student ?? '', activity: 1, percent: 80, note: 'Well argued.' }]
  const made = matrixOf(ASSIGNMENT, ids, ATTEMPTS, reviews, NOW)
  return <MatrixScreen review={{ assignment: ASSIGNMENT, line, students, matrix: made }} />
}

function cell(index: number): ReactNode {
  const activity = ASSIGNMENT.activities[index]
  if (activity === undefined) return null
  const rows = ATTEMPTS.filter((row) => row.student === MEI.student && row.activity === index)
  const questions = ANSWERS.filter(({ who }) => who === MEI.student).map(({ asked, answer, isRight }) => {
    return { asked, answer, isRight, elapsedMs: 14_000 }
  })
  const attempts = rows.map((row, nth) => {
    const asked = activity.kind === 'quiz' ? questions : null
    return { attempt: attemptAt(row, ASSIGNMENT, NOW), isCounted: nth === 0, questions: asked }
  })
  const read: ReadCell = {
    assignment: ASSIGNMENT,
    line,
    activity,
    index,
    student: MEI,
    cell: cellOf(ASSIGNMENT, activity, rows, HISTORY[0] ?? null, NOW),
    earned: cellOf(ASSIGNMENT, activity, rows, null, NOW).percent,
    attempts,
    history: HISTORY,
  }
  return <CellScreen read={read} />
}

function student(): ReactNode {
  const own = MATCHES.map(({ match, decisions }) => {
    return { match, decisions: decisions.slice(0, 3), scenario: 'four-waves' }
  }).slice(0, 6)
  const answers = ANSWERS.filter(({ who }) => who === MEI.student)
  const [row] = matrixOf(ASSIGNMENT, [MEI.student], ATTEMPTS, [], NOW).rows
  const activities = ASSIGNMENT.activities.flatMap((activity, index) => {
    const found = row?.cells[index]
    return found === undefined ? [] : [{ activity, cell: found }]
  })
  const { id, title, dueAt, timeZone } = ASSIGNMENT
  const read = {
    line,
    student: MEI,
    assignments: row === undefined ? [] : [{ id, title, dueAt, timeZone, activities, sum: row.sum }],
    lessons: [{ session: 'LESSON', code: 'K7MPQ2', createdAt: NOW, answers: 9, right: 6, matches: 2 }],
    skills: skillShares(own, answers),
    heat: heatOf(own.flatMap(({ decisions }) => decisions)),
    beliefs: sharedBeliefs(own, answers, itself),
    wrongAnswers: answers
      .filter(({ isRight }) => !isRight)
      .map((one) => ({ ...one, session: null, assignment: 'ASSIGNMENT', activity: 3, at: NOW })),
    matches: own.map(({ match }, nth) => ({
      match,
      scenario: 'four-waves',
      level: 2 as const,
      role: nth % 2 === 0 ? ('client' as const) : ('server' as const),
      assignment: nth < 3 ? 'ASSIGNMENT' : null,
      at: NOW,
      isOver: nth !== 2,
      decisions: 3,
      firstTry: 2,
    })),
    notes: HISTORY,
  }
  return <StudentScreen read={read} />
}

/** What teachers look at afterwards. */
export const REVIEW_PAGES: Readonly<Record<string, () => ReactNode>> = {
  'review-class': () => classReview(MATCHES, ANSWERS),
  'review-class-bounded': () => classReview(MATCHES, ANSWERS, 3120),
  'review-class-empty': () => classReview([], []),
  'review-matrix': () => matrix(STUDENTS),
  'review-matrix-empty': () => matrix([]),
  'review-cell-quiz': () => cell(3),
  'review-cell-close': () => cell(1),
  'review-student': () => student(),
}
