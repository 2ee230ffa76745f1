import { type ClassWork, readClassWork } from './class-work.ts'
import type { AuditLine } from './ports.ts'
import {
  type RecordDeps,
  type RecordDone,
  type ShownRecords,
  deleteClass,
  readAudit,
  readRecords,
} from './records.ts'
import {
  type TableExport,
  type WrittenFile,
  takeEverything,
  takeRoster,
  takeStudent,
  takeTables,
} from './take-out.ts'

/** What one teacher does with all that classes have; others' classes are not there: null. @throws {NotStored} as everything here */
export interface OwnRecords {
  read(group: string): Promise<ShownRecords | null>
  /** Older ones than the line `before`. */
  audit(group: string, before: string): Promise<readonly AuditLine[]>
  /** To look at; what is taken away is told to the audit log. */
  report(group: string): Promise<ClassWork | null>
  tables(group: string, what: TableExport): Promise<ClassWork | null>
  roster(group: string): ReturnType<typeof takeRoster>
  everything(group: string): Promise<WrittenFile | null>
  student(group: string, student: string): Promise<WrittenFile | null>
  /** `typed`: the name of the class, by the owner. */
  deleteClass(group: string, typed: unknown): Promise<RecordDone>
}

export function recordsOf(deps: RecordDeps, teacher: string): OwnRecords {
  return {
    read: (group) => readRecords(deps, teacher, group),
    audit: (group, before) => readAudit(deps, teacher, group, before),
    report: (group) => readClassWork(deps, teacher, group),
    tables: (group, what) => takeTables(deps, teacher, group, what),
    roster: (group) => takeRoster(deps, teacher, group),
    everything: (group) => takeEverything(deps, teacher, group),
    student: (group, student) => takeStudent(deps, teacher, group, student),
    deleteClass: (group, typed) => deleteClass(deps, teacher, group, typed),
  }
}
