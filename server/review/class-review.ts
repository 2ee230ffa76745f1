import { LOSSY } from '#core/homework/goal.ts'
import { type HeatMap, heatOf } from '#core/review/heat-of.ts'
import { type QuestionStats, questionStats } from '#core/review/question-stats.ts'
import { type SharedBelief, sharedBeliefs } from '#core/review/shared-beliefs.ts'
import type { ClassLine } from '#server/classes/ports.ts'
import { type ReviewFilter, readFilter } from './read-filter.ts'
import { type ReviewDeps, lineOf, whoseSeat } from './reviews.ts'

/** How much of it was read: the newest. */
interface ReadOf {
  readonly read: number
  readonly total: number
}

export interface ClassReview {
  readonly line: ClassLine
  readonly filter: ReviewFilter
  /** What can be asked for alone. */
  readonly assignments: readonly { readonly id: string; readonly title: string }[]
  readonly lessons: readonly { readonly id: string; readonly code: string; readonly createdAt: number }[]
  readonly matches: ReadOf
  readonly answers: ReadOf
  readonly heat: HeatMap
  /** What they were sure of and wrong comes first. */
  readonly beliefs: readonly SharedBelief[]
  /** The hardest first. */
  readonly questions: readonly QuestionStats[]
}

/** Lessons to choose from. */
const LESSONS_SHOWN = 100

/** Null: there is no such class, or the teacher is none of its own. @throws {NotStored} */
export async function reviewClass(
  deps: ReviewDeps,
  teacher: string,
  id: string,
  said: Readonly<Record<string, unknown>>,
): Promise<ClassReview | null> {
  const line = await lineOf(deps, teacher, id)
  if (line === null) return null
  const filter = readFilter(said)
  const scope = { ...filter, class: id }
  const students = await deps.classes.roster.students(id)
  const whose = whoseSeat(students)
  const [matches, answers, assignments, lessons] = await Promise.all([
    deps.reader.matches(scope),
    deps.reader.answers(scope, whose),
    deps.homework.assignments.ofClass(id, LOSSY),
    deps.sessions.ofTeacher('', [id], LESSONS_SHOWN),
  ])
  return {
    line,
    filter,
    assignments: assignments.map(({ assignment }) => ({ id: assignment.id, title: assignment.title })),
    lessons: lessons.map((lesson) => ({ id: lesson.id, code: lesson.code, createdAt: lesson.createdAt })),
    matches: readOf(matches),
    answers: readOf(answers),
    heat: heatOf(matches.newest.flatMap(({ decisions }) => decisions)),
    beliefs: sharedBeliefs(matches.newest, answers.newest, whose),
    questions: questionStats(answers.newest),
  }
}

function readOf({ newest, total }: { readonly newest: readonly unknown[]; readonly total: number }): ReadOf {
  return { read: newest.length, total }
}
