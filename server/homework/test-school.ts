import { randomBytes } from 'node:crypto'
import { type AssignmentDraft, assignmentDraft } from '#core/homework/assignment.ts'
import { newId } from '../new-id.ts'
import { questionSetsOf } from '../sets/own-question-sets.ts'
import type { Storage } from '../storage/storage.ts'
import { type OwnAssignments, assignmentsOf } from './own-assignments.ts'
import { type OwnHomework, homeworkOf } from './own-homework.ts'

/** Runs one statement against the test's database. */
export type AskDatabase = (text: string, values?: readonly unknown[]) => Promise<readonly object[]>

export interface TestStudent {
  readonly id: string
  readonly seat: string
  readonly home: OwnHomework
}

/** A class with its teacher. */
export interface TestSchool {
  readonly group: string
  readonly teacher: string
  readonly assignments: OwnAssignments
  /** Of this class, or of another one, at a seat of its own or at one that somebody has. */
  readonly enrol: (name: string, seat?: string, group?: string) => Promise<TestStudent>
  /** Its code and its id. */
  readonly set: (change?: Partial<AssignmentDraft>) => Promise<{ readonly id: string; readonly code: string }>
}

const HOUR = 3_600_000

/** Open since an hour, due in one: three questions from the bank. */
export function draftOf(change: Partial<AssignmentDraft> = {}): AssignmentDraft {
  const quiz = {
    from: 'bank',
    chapters: [],
    skills: [],
    difficulties: [],
    kinds: ['single'],
    count: 3,
  } as const
  return assignmentDraft.parse({
    title: 'At home',
    activities: [{ kind: 'quiz', title: 'Three questions', source: quiz }],
    opensAt: Date.now() - HOUR,
    dueAt: Date.now() + HOUR,
    timeZone: 'Asia/Shanghai',
    late: 'no',
    lateUntil: null,
    attempts: 2,
    counts: 'best',
    feedback: 'at-once',
    shuffle: false,
    seeds: 'same',
    classmates: true,
    board: 'none',
    ...change,
  })
}

export async function openSchool(storage: Storage, ask: AskDatabase): Promise<TestSchool> {
  const { homework, classes, sets } = storage
  const setsOf = (of: string) => questionSetsOf({ sets, newId }, of)
  const deps = { homework, classes, setsOf, newId }
  const [group, teacher] = [newId(16), newId(16)]
  await classes.list.create({ id: group, name: '7B', teacher }, 10)
  const assignments = assignmentsOf(deps, teacher)

  async function enrol(name: string, taken?: string, of = group): Promise<TestStudent> {
    const [id, seat] = [newId(16), taken ?? newId(12)]
    if (taken === undefined)
      await storage.seats.create({ id: seat, tokenHash: randomBytes(32).toString('hex'), name: 'Pearl Bee' })
    await classes.roster.add(of, [{ student: id, name }], 100)
    await ask('UPDATE class_students SET seat = $1 WHERE id = $2', [seat, id])
    const seated = await homework.work.studentAt(seat)
    if (seated === null) throw new Error('no student sits there')
    return { id, seat, home: homeworkOf(deps, seated, 'Pearl Bee') }
  }

  async function set(change?: Partial<AssignmentDraft>) {
    const made = await assignments.create(group, draftOf(change))
    if (!made.ok) throw new Error(made.why)
    return made
  }

  return { group, teacher, assignments, enrol, set }
}
