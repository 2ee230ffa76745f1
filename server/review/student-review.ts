import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { LOSSY } from '#core/homework/goal.ts'
import { type Role, ROLES } from '#core/by-role.ts'
import type { Level } from '#core/match/move.ts'
import { type HeatMap, heatOf } from '#core/review/heat-of.ts'
import { type MatrixCell, type Sum, matrixOf } from '#core/review/matrix.ts'
import { type SharedBelief, sharedBeliefs } from '#core/review/shared-beliefs.ts'
import { type SkillShare, skillShares } from '#core/review/skill-shares.ts'
import type { ClassLine, Student } from '#server/classes/ports.ts'
import { nameOnly, newestOf } from './assignment-review.ts'
import type { StoredReview } from './ports.ts'
import { type ReviewDeps, lineOf, whoseSeat } from './reviews.ts'
import type { PlacedAnswer, ReadWork } from './work-reader.ts'

/** An assignment as one student stands in it. */
interface StudentAssignment {
  readonly id: string
  readonly title: string
  readonly dueAt: number
  readonly timeZone: string
  readonly activities: readonly { readonly activity: HomeworkActivity; readonly cell: MatrixCell }[]
  readonly sum: Sum
}

interface StudentLesson {
  readonly session: string
  readonly code: string
  readonly createdAt: number
  readonly answers: number
  readonly right: number
  readonly matches: number
}

/** A match that the student has played at an end. */
interface StudentMatch {
  readonly match: string
  readonly scenario: string
  readonly level: Level
  readonly role: Role
  /** Null: in a lesson. */
  readonly assignment: string | null
  readonly at: number
  readonly isOver: boolean
  readonly decisions: number
  readonly firstTry: number
}

export interface StudentReview {
  readonly line: ClassLine
  readonly student: Pick<Student, 'student' | 'name'>
  /** The latest due first. */
  readonly assignments: readonly StudentAssignment[]
  readonly lessons: readonly StudentLesson[]
  readonly skills: readonly SkillShare[]
  readonly heat: HeatMap
  readonly beliefs: readonly SharedBelief[]
  /** Wrong ones, the newest first. */
  readonly wrongAnswers: readonly PlacedAnswer[]
  /** The newest first. */
  readonly matches: readonly StudentMatch[]
  /** What teachers have said, the newest first. */
  readonly notes: readonly StoredReview[]
}

const LESSONS_SHOWN = 100
const WRONG_SHOWN = 50
const WHENEVER = { assignment: null, session: null, from: null, to: null }

/** Null: there is no such student in a class that the teacher teaches. @throws {NotStored} */
export async function reviewStudent(
  deps: ReviewDeps,
  teacher: string,
  group: string,
  id: string,
): Promise<StudentReview | null> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return null
  const known = (await deps.classes.roster.students(group)).find(({ student }) => student === id)
  if (known === undefined) return null
  const scope = { ...WHENEVER, class: group }
  const whose = whoseSeat([known])
  const [matches, answers, assigned, lessons] = await Promise.all([
    deps.reader.matches(scope, known),
    deps.reader.answers(scope, whose, known),
    assignmentsOf(deps, group, id),
    deps.sessions.ofTeacher('', [group], LESSONS_SHOWN),
  ])
  const own = matches.newest.map((match) => ownPart(match, known.seats))
  return {
    line,
    student: nameOnly(known),
    ...assigned,
    lessons: lessons.flatMap((lesson) => lessonOf(lesson, answers.newest, own)),
    skills: skillShares(own, answers.newest),
    heat: heatOf(own.flatMap(({ decisions }) => decisions)),
    beliefs: sharedBeliefs(own, answers.newest, whose),
    wrongAnswers: answers.newest
      .filter(({ isRight }) => !isRight)
      .toReversed()
      .slice(0, WRONG_SHOWN),
    matches: own.flatMap(matchesAtEnds),
  }
}

/** Of two who played, what this one decided. */
function ownPart(match: ReadWork, seats: readonly string[]): ReadWork {
  return { ...match, decisions: match.decisions.filter(({ seat }) => seats.includes(seat)) }
}

function matchesAtEnds({
  match,
  scenario,
  level,
  assignment,
  at,
  isOver,
  decisions,
}: ReadWork): StudentMatch[] {
  return ROLES.flatMap((role) => {
    const own = decisions.filter((one) => one.role === role)
    if (own.length === 0) return []
    const answered = own.filter(({ verdict }) => verdict !== null).length
    const firstTry = own.filter(({ isFirstTry }) => isFirstTry).length
    return [{ match, scenario, level, role, assignment, at, isOver, decisions: answered, firstTry }]
  })
}

function lessonOf(
  { id, code, createdAt }: { readonly id: string; readonly code: string; readonly createdAt: number },
  answers: readonly PlacedAnswer[],
  matches: readonly ReadWork[],
): StudentLesson[] {
  const own = answers.filter(({ session }) => session === id)
  const played = matches.filter(({ session }) => session === id).length
  if (own.length === 0 && played === 0) return []
  const right = own.filter(({ isRight }) => isRight).length
  return [{ session: id, code, createdAt, answers: own.length, right, matches: played }]
}

async function assignmentsOf(
  deps: ReviewDeps,
  group: string,
  student: string,
): Promise<Pick<StudentReview, 'assignments' | 'notes'>> {
  const all = (await deps.homework.assignments.ofClass(group, LOSSY)).map(({ assignment }) => assignment)
  const ids = all.map(({ id }) => id)
  const [{ rows, now }, notes] = await Promise.all([
    deps.reviews.attempts.attempts(ids, student),
    deps.reviews.attempts.reviews(ids, student),
  ])
  const newest = newestOf(notes)
  const assignments = all.flatMap((assignment): StudentAssignment[] => {
    const { id, title, dueAt, timeZone, activities } = assignment
    const own = rows.filter((row) => row.assignment === id)
    const said = newest.filter((review) => review.assignment === id)
    const [line] = matrixOf(assignment, [student], own, said, now).rows
    if (line === undefined) return []
    const cells = activities.flatMap((activity, index) => {
      const cell = line.cells[index]
      return cell === undefined ? [] : [{ activity, cell }]
    })
    return [{ id, title, dueAt, timeZone, activities: cells, sum: line.sum }]
  })
  return { assignments, notes }
}
