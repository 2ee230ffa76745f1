import type { ClassLine, ClassStorage, ClassTeacher, Invitation, Student } from './ports.ts'

export interface ClassDeps {
  readonly classes: ClassStorage
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
  /** A seat that has lost its devices: ends its sockets, as far as this process holds them. */
  readonly endSeat: (seat: string) => void
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/
export const ID_LENGTH = 16
/** Classes that one teacher owns. */
export const MOST_CLASSES = 200
const LONGEST_NAME = 80

/** Why something was not done with a class; each has a sentence that says what to do. */
export type ClassRefusal =
  | 'signed-out'
  /** There is none, or whoever asks is none of its teachers. */
  | 'no-such-class'
  | 'owner-only'
  /** An archived class stays as it is. */
  | 'archived'
  | 'name-missing'
  | 'name-too-long'
  | 'too-many-classes'
  | 'too-many-students'
  | 'no-such-student'
  | 'no-such-teacher'
  /** Somebody has to have the class. */
  | 'owner-stays'
  | 'too-many-links'
  /** Used, withdrawn, or older than it may be. */
  | 'link-over'

export interface Refused {
  readonly ok: false
  readonly why: ClassRefusal
}

export type Done = { readonly ok: true } | Refused

/** Those that go on first, each kind the newest first. @throws {NotStored} as everything here */
export async function listClasses({ classes }: ClassDeps, teacher: string): Promise<readonly ClassLine[]> {
  const all = await classes.list.ofTeacher(teacher)
  return all.toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived))
}

/** All that the teachers of a class see of it. */
export interface ReadClass extends ClassLine {
  readonly roster: readonly Student[]
  readonly teachers: readonly ClassTeacher[]
  readonly invitations: readonly Invitation[]
}

/** Null: there is none, or whoever asks is none of its teachers. */
export async function readClass(deps: ClassDeps, teacher: string, id: string): Promise<ReadClass | null> {
  const line = await lineOf(deps, teacher, id)
  if (line === null) return null
  const { roster, teachers } = deps.classes
  const [students, all, invitations] = await Promise.all([
    roster.students(id),
    teachers.all(id),
    teachers.invitations(id),
  ])
  return { ...line, roster: students, teachers: all, invitations }
}

export async function createClass(
  { classes, newId }: ClassDeps,
  teacher: string,
  name: unknown,
): Promise<{ readonly ok: true; readonly id: string } | Refused> {
  const read = readName(name)
  if (typeof read !== 'string') return read
  const id = newId(ID_LENGTH)
  const isMade = await classes.list.create({ id, name: read, teacher }, MOST_CLASSES)
  return isMade ? { ok: true, id } : refused('too-many-classes')
}

export async function renameClass(
  deps: ClassDeps,
  teacher: string,
  id: string,
  name: unknown,
): Promise<Done> {
  const read = readName(name)
  if (typeof read !== 'string') return read
  return change(deps, teacher, id, () => deps.classes.list.rename(id, read).then(() => undefined))
}

/** Out of the way and back again: nothing is lost, and meanwhile nobody holds a lesson in it. The owner's to do. */
export async function archiveClass(
  deps: ClassDeps,
  teacher: string,
  id: string,
  archived: boolean,
): Promise<Done> {
  const line = await lineOf(deps, teacher, id)
  if (line === null) return refused('no-such-class')
  if (!line.isOwner) return refused('owner-only')
  await deps.classes.list.archive(id, archived)
  return DONE
}

/** What any teacher of a class may do, as long as it is not archived. */
export async function change<T extends Done>(
  deps: ClassDeps,
  teacher: string,
  id: string,
  deed: (line: ClassLine) => Promise<T | undefined>,
): Promise<T | Done> {
  const line = await lineOf(deps, teacher, id)
  if (line === null) return refused('no-such-class')
  if (line.isArchived) return refused('archived')
  return (await deed(line)) ?? DONE
}

/** The class as this teacher stands to it. */
export async function lineOf({ classes }: ClassDeps, teacher: string, id: string): Promise<ClassLine | null> {
  return ID.test(id) ? classes.list.read(teacher, id) : null
}

/** Of a class or a student: one line, without what no database keeps. */
export function readName(given: unknown): string | Refused {
  if (typeof given !== 'string') return refused('name-missing')
  const name = given.replaceAll(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim()
  if (name === '') return refused('name-missing')
  return name.length > LONGEST_NAME ? refused('name-too-long') : name
}

export const DONE = { ok: true } as const

export function refused(why: ClassRefusal): Refused {
  return { ok: false, why }
}
