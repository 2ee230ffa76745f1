import { classFile } from './class-file.ts'
import { type ClassWork, readClassWork } from './class-work.ts'
import { type RecordDeps, lineOf, say } from './records.ts'
import { studentFile } from './student-file.ts'

/** As what a class is taken out; the audit log has each by this name. */
const TABLES = ['results', 'workbook'] as const
export type TableExport = (typeof TABLES)[number]

/** A text that is written while it is sent. */
export interface WrittenFile {
  /** Of whom it is: for the name of the file. */
  readonly name: string
  readonly text: AsyncIterable<string>
}

/** Null: there is no such class, or the teacher does not teach it. @throws {NotStored} as everything here */
export async function takeTables(
  deps: RecordDeps,
  teacher: string,
  group: string,
  what: TableExport,
): Promise<ClassWork | null> {
  const work = await readClassWork(deps, teacher, group)
  if (work !== null) await say(deps, teacher, group, 'exported', { what })
  return work
}

/** The names on the roster, to be read in again elsewhere. */
export async function takeRoster(
  deps: RecordDeps,
  teacher: string,
  group: string,
): Promise<{ readonly name: string; readonly names: readonly string[] } | null> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return null
  const students = await deps.classes.roster.students(group)
  await say(deps, teacher, group, 'exported', { what: 'roster' })
  return { name: line.name, names: students.map(({ name }) => name) }
}

export async function takeEverything(
  deps: RecordDeps,
  teacher: string,
  group: string,
): Promise<WrittenFile | null> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return null
  await say(deps, teacher, group, 'exported', { what: 'everything' })
  return { name: line.name, text: classFile(deps, line, Date.now()) }
}

/** Null also: there is no such student. */
export async function takeStudent(
  deps: RecordDeps,
  teacher: string,
  group: string,
  student: string,
): Promise<WrittenFile | null> {
  const line = await lineOf(deps, teacher, group)
  const known = line && (await deps.classes.roster.students(group)).find((one) => one.student === student)
  if (line === null || !known) return null
  await say(deps, teacher, group, 'student-exported', { student })
  return { name: known.name, text: studentFile(deps, line, known, Date.now()) }
}
