import { matrixTable, resultsTable } from './homework-tables.ts'
import { type RecordTable, dateOf, secondsOf } from './record-table.ts'
import type { ClassWork } from './record-types.ts'
import { type RecordWords, scenarioTitle } from './record-words.ts'
import { studentSums } from './student-sums.ts'
import { studentNames, whoIsWho } from './who-is-who.ts'

/** The sheets of the workbook, in their order. */
export function classTables(work: ClassWork, words: RecordWords): RecordTable[] {
  return [
    studentsTable(work, words),
    matrixTable(work, words),
    resultsTable(work, words),
    answersTable(work, words),
    matchesTable(work, words),
  ]
}

function studentsTable(work: ClassWork, { t }: RecordWords): RecordTable {
  const names = studentNames(work.students, t)
  const shown = new Map(work.students.map((one) => [one.student, one.shown]))
  const rows = studentSums(work).map((sums) => [
    names.get(sums.student) ?? null,
    shown.get(sums.student) ?? null,
    sums.done,
    sums.of,
    sums.percent,
    sums.attempts,
    sums.answers,
    sums.rightAnswers,
    sums.closes,
    sums.clean,
    dateOf(sums.lastAt),
  ])
  const heads = [
    ...(['student', 'shown', 'done', 'activities', 'mean', 'attempts', 'answers', 'rightAnswers'] as const),
    ...(['closes', 'clean', 'last'] as const),
  ]
  return { title: t('sheets.students'), heads: heads.map((head) => t(`heads.${head}`)), rows }
}

/** Where something was done: an assignment by its title, a lesson by its id. */
function placeOf(work: ClassWork, { t }: RecordWords) {
  const titles = new Map(work.assignments.map(({ assignment }) => [assignment.id, assignment.title]))
  return (session: string | null, assignment: string | null): string =>
    session === null
      ? (titles.get(assignment ?? '') ?? t('values.nobody'))
      : t('values.lesson', { id: session })
}

function answersTable(work: ClassWork, words: RecordWords): RecordTable {
  const { t } = words
  const who = whoIsWho(work, words)
  const place = placeOf(work, words)
  const rows = work.answers.map((one) => [
    dateOf(one.at),
    one.student === null ? who.seat(one.seat) : who.student(one.student),
    place(one.session, one.assignment),
    one.activity + 1,
    one.question + 1,
    one.questionId,
    one.skill,
    t(one.isRight ? 'values.yes' : 'values.no'),
    secondsOf(one.elapsedMs),
  ])
  const heads = [
    ...(['when', 'student', 'where', 'activity', 'question', 'questionId', 'skill'] as const),
    ...(['right', 'seconds'] as const),
  ]
  return { title: t('sheets.answers'), heads: heads.map((head) => t(`heads.${head}`)), rows }
}

function matchesTable(work: ClassWork, words: RecordWords): RecordTable {
  const { t } = words
  const who = whoIsWho(work, words)
  const place = placeOf(work, words)
  const rows = work.closes.map((one) => [
    dateOf(one.at),
    one.match,
    place(one.session, one.assignment),
    scenarioTitle(words, one.scenario),
    one.level,
    roleName(words, one.role),
    who.seat(one.seat),
    one.points,
    one.obtainable,
    one.right,
    one.decisions,
    t(one.clean ? 'values.yes' : 'values.no'),
    secondsOf(one.elapsedMs),
  ])
  const heads = [
    ...(['when', 'match', 'where', 'scenario', 'level', 'role', 'student', 'points', 'obtainable'] as const),
    ...(['right', 'of', 'isClean', 'seconds'] as const),
  ]
  return { title: t('sheets.matches'), heads: heads.map((head) => t(`heads.${head}`)), rows }
}

const ROLES = ['client', 'server', 'network'] as const

function roleName({ t }: RecordWords, role: string): string {
  const known = ROLES.find((one) => one === role)
  return known === undefined ? role : t(`values.${known}`)
}
