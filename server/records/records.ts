import type { ClassLine, ClassStorage } from '#server/classes/ports.ts'
import type { HomeworkStorage } from '#server/homework/ports.ts'
import type { ReviewStorage } from '#server/review/ports.ts'
import type { AuditAction, AuditLine, RecordStorage } from './ports.ts'

export interface RecordDeps {
  readonly records: RecordStorage
  readonly classes: ClassStorage
  readonly homework: Pick<HomeworkStorage, 'assignments'>
  readonly reviews: ReviewStorage
  /** Days after which what is over is deleted; 0: never. */
  readonly retentionDays: number
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
  /** A seat that has lost its devices: ends its sockets, as far as this process holds them. */
  readonly endSeat: (seat: string) => void
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/
const ID_LENGTH = 16
/** Lines of the audit log at once. */
const AUDIT_SHOWN = 100

/** Why a class was not deleted; each has a sentence that says what to do. */
type RecordRefusal =
  | 'signed-out'
  /** There is none, or whoever asks is none of its teachers. */
  | 'no-such-class'
  | 'owner-only'
  /** What was typed is not its name. */
  | 'other-name'
  /** One that has not ended. */
  | 'lesson-runs'

export type RecordDone = { readonly ok: true } | { readonly ok: false; readonly why: RecordRefusal }

export interface ShownRecords {
  readonly line: ClassLine
  readonly students: readonly { readonly student: string; readonly name: string }[]
  /** The newest {@link AUDIT_SHOWN}. */
  readonly audit: readonly AuditLine[]
  readonly retentionDays: number
}

/** The class as this teacher stands to it; null: there is none, or they do not teach it. @throws {NotStored} as all here */
export async function lineOf(deps: RecordDeps, teacher: string, id: string): Promise<ClassLine | null> {
  return ID.test(id) ? deps.classes.list.read(teacher, id) : null
}

export async function readRecords(
  deps: RecordDeps,
  teacher: string,
  group: string,
): Promise<ShownRecords | null> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return null
  const [students, audit] = await Promise.all([
    deps.classes.roster.students(group),
    deps.records.audit(group, AUDIT_SHOWN, null),
  ])
  const named = students.map(({ student, name }) => ({ student, name }))
  return { line, students: named, audit, retentionDays: deps.retentionDays }
}

/** Older ones than the line `before`; none for whoever is none of the class's teachers. */
export async function readAudit(
  deps: RecordDeps,
  teacher: string,
  group: string,
  before: string,
): Promise<readonly AuditLine[]> {
  const line = await lineOf(deps, teacher, group)
  return line === null || !ID.test(before) ? [] : deps.records.audit(group, AUDIT_SHOWN, before)
}

export async function say(
  deps: RecordDeps,
  teacher: string,
  group: string,
  action: AuditAction,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await deps.records.say({ id: deps.newId(ID_LENGTH), teacher, class: group, action, detail })
}

/** The owner's to do, and whoever does it types the name: so that it is this class and no other. */
export async function deleteClass(
  deps: RecordDeps,
  teacher: string,
  group: string,
  typed: unknown,
): Promise<RecordDone> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return refused('no-such-class')
  if (!line.isOwner) return refused('owner-only')
  if (typeof typed !== 'string' || tidy(typed) !== tidy(line.name)) return refused('other-name')
  const done = await deps.records.deleteClass(group, { id: deps.newId(ID_LENGTH), teacher })
  if (done.verdict !== 'deleted') return refused(done.verdict === 'gone' ? 'no-such-class' : 'lesson-runs')
  for (const seat of done.seats) deps.endSeat(seat)
  return { ok: true }
}

function tidy(name: string): string {
  return name.normalize().replaceAll(/\s+/gu, ' ').trim()
}

function refused(why: RecordRefusal): RecordDone {
  return { ok: false, why }
}
