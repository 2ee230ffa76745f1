import { randomBytes } from 'node:crypto'
import {
  type Assignment,
  type AssignmentDraft,
  type AssignmentPhase,
  type HomeworkActivity,
  assignmentDraft,
  phaseAt,
} from '#core/homework/assignment.ts'
import { LOSSY } from '#core/homework/goal.ts'
import { STORY_LEVEL } from '#core/match/move.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import type { ClassLine, ClassStorage } from '#server/classes/ports.ts'
import type { AssignmentLine } from './homework-view.ts'
import type { HomeworkStorage, PlayableSets, StoredAssignment } from './ports.ts'

export interface AssignmentDeps {
  readonly homework: Pick<HomeworkStorage, 'assignments'>
  readonly classes: Pick<ClassStorage, 'list'>
  readonly setsOf: (teacher: string) => PlayableSets
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/
const ID_LENGTH = 16
const CODE_LENGTH = 6
/** Of one class. */
const MOST_ASSIGNMENTS = 200
/** That a code is taken five times in a row happens to nobody. */
const TRIES = 5

/** Why something was not done with an assignment; each has a sentence that says what to do. */
type AssignmentRefusal =
  | 'signed-out'
  /** There is none, or whoever asks is none of its teachers. */
  | 'no-such-class'
  | 'no-such-assignment'
  /** An archived class stays as it is. */
  | 'archived'
  /** What came in is no assignment. */
  | 'unreadable'
  | 'too-many-assignments'
  /** A set is gone, has faults, or is not the maker's. */
  | 'no-such-questions'
  /** A scenario without a story cannot be played at level 0. */
  | 'no-story-here'
  /** Somebody has begun: what is asked stays. */
  | 'begun'
  /** Somebody has made more than that already. */
  | 'fewer-attempts'

interface AssignmentRefused {
  readonly ok: false
  readonly why: AssignmentRefusal
}

export type AssignmentDone = { readonly ok: true } | AssignmentRefused
export type AssignmentMade =
  | { readonly ok: true; readonly id: string; readonly code: string }
  | AssignmentRefused

/** All that the teachers of a class see of an assignment. */
export interface ReadAssignment {
  readonly assignment: Omit<Assignment, 'seed'>
  readonly className: string
  readonly isArchived: boolean
  readonly phase: AssignmentPhase
  /** Whether anybody has begun: then what is asked stays. */
  readonly hasBegun: boolean
  readonly students: number
  readonly begun: number
  readonly done: number
}

/** The latest due first; null: no class of the teacher's. @throws {NotStored} as everything here */
export async function listAssignments(
  deps: AssignmentDeps,
  teacher: string,
  group: string,
): Promise<readonly AssignmentLine[] | null> {
  if ((await lineOf(deps, teacher, group)) === null) return null
  return (await deps.homework.assignments.ofClass(group, LOSSY)).map(asLine)
}

export async function readAssignment(
  deps: AssignmentDeps,
  teacher: string,
  id: string,
): Promise<ReadAssignment | null> {
  const stored = await storedOf(deps, teacher, id)
  if (stored === null) return null
  const { assignment, now, begun, ...rest } = stored
  const { seed: _, ...told } = assignment
  return { ...rest, assignment: told, begun, hasBegun: begun > 0, phase: phaseAt(assignment, now) }
}

export async function createAssignment(
  deps: AssignmentDeps,
  teacher: string,
  group: string,
  draft: unknown,
): Promise<AssignmentMade> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return refused('no-such-class')
  if (line.isArchived) return refused('archived')
  const read = await readDraft(deps, teacher, draft)
  return typeof read === 'string' ? refused(read) : store(deps, teacher, group, read)
}

async function store(
  { homework, newId }: AssignmentDeps,
  teacher: string,
  group: string,
  draft: AssignmentDraft,
): Promise<AssignmentMade> {
  const seed = randomBytes(16).toString('hex')
  for (let tried = 0; tried < TRIES; tried += 1) {
    const names = { id: newId(ID_LENGTH), code: newId(CODE_LENGTH) }
    const row = { ...draft, ...names, class: group, seed, teacher }
    const made = await homework.assignments.create(row, MOST_ASSIGNMENTS)
    if (made === 'too-many-assignments') return refused(made)
    if (made === 'stored') return { ok: true, ...names }
  }
  throw new Error('every code was taken')
}

export async function changeAssignment(
  deps: AssignmentDeps,
  teacher: string,
  id: string,
  draft: unknown,
): Promise<AssignmentDone> {
  const stored = await storedOf(deps, teacher, id)
  if (stored === null) return refused('no-such-assignment')
  if (stored.isArchived) return refused('archived')
  const read = await readDraft(deps, stored.assignment.teacher, draft, stored.assignment.activities)
  if (typeof read === 'string') return refused(read)
  const changed = await deps.homework.assignments.change(id, read)
  if (changed === 'stored') return { ok: true }
  return refused(changed === 'gone' ? 'no-such-assignment' : changed)
}

export async function removeAssignment(
  deps: AssignmentDeps,
  teacher: string,
  id: string,
): Promise<AssignmentDone> {
  const stored = await storedOf(deps, teacher, id)
  if (stored === null) return refused('no-such-assignment')
  if (stored.isArchived) return refused('archived')
  const removed = await deps.homework.assignments.remove({ id, teacher, audit: deps.newId(ID_LENGTH) })
  return removed ? { ok: true } : refused('no-such-assignment')
}

/** Of a set that stood there before nothing is asked: a change of the times does not fail by it. */
async function readDraft(
  { setsOf }: AssignmentDeps,
  teacher: string,
  draft: unknown,
  before: readonly HomeworkActivity[] = [],
): Promise<AssignmentDraft | AssignmentRefusal> {
  const read = assignmentDraft.safeParse(draft)
  if (!read.success) return 'unreadable'
  const { activities } = read.data
  if (activities.some(hasNoStory)) return 'no-story-here'
  const known = new Set(before.flatMap(setsIn))
  const sets = new Set(activities.flatMap(setsIn).filter((set) => !known.has(set)))
  const own = setsOf(teacher)
  const found = await Promise.all([...sets].map((set) => own.playable(set)))
  return found.includes(null) ? 'no-such-questions' : read.data
}

function setsIn(activity: HomeworkActivity): string[] {
  return activity.kind === 'quiz' && activity.source.from === 'own' ? [activity.source.set] : []
}

function hasNoStory(activity: HomeworkActivity): boolean {
  if (activity.kind !== 'scenario' || activity.level !== STORY_LEVEL) return false
  return scenarioById(activity.scenario)?.scene === null
}

async function storedOf(deps: AssignmentDeps, teacher: string, id: string): Promise<StoredAssignment | null> {
  const stored = ID.test(id) ? await deps.homework.assignments.read(id, LOSSY) : null
  const line = stored && (await lineOf(deps, teacher, stored.assignment.class))
  return line === null ? null : stored
}

async function lineOf(
  { classes }: AssignmentDeps,
  teacher: string,
  group: string,
): Promise<ClassLine | null> {
  return ID.test(group) ? classes.list.read(teacher, group) : null
}

function asLine({ assignment, students, begun, done, now }: StoredAssignment): AssignmentLine {
  const { id, code, title, opensAt, dueAt, timeZone, activities } = assignment
  const phase = phaseAt(assignment, now)
  const group = assignment.class
  const told = { id, code, class: group, title, opensAt, dueAt, timeZone }
  return { ...told, phase, activities: activities.length, students, begun, done }
}

function refused(why: AssignmentRefusal): AssignmentRefused {
  return { ok: false, why }
}
