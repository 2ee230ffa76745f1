import type { Teacher, Teachers } from '#server/accounts/teachers.ts'
import { provesHost } from './host-proof.ts'
import { provesProjector } from './projector-proof.ts'
import type { ClassBook, SessionRow } from './ports.ts'

export interface HostDeps {
  /** Of the installation. */
  readonly secret: string
  readonly teachers: Pick<Teachers, 'of'>
  readonly classes: Pick<ClassBook, 'teaches' | 'isOf'>
}

/**
 * Whether a browser is the session's host: by the cookie that came when it was made, or as the teacher who has started
 * it or teaches its class. Who was taken out of the class leads its lessons no more: they show its students' names.
 * What proves a seat proves neither. @throws {NotStored}
 */
export async function isHost(deps: HostDeps, row: SessionRow, cookies: string | undefined): Promise<boolean> {
  if (provesHost(cookies, deps.secret, row) && (await isInClass(deps, row))) return true
  if (row.teacher === null) return false
  const teacher = await deps.teachers.of(cookies)
  return teacher !== null && (await mayHost(deps, row, teacher))
}

async function mayHost(deps: HostDeps, row: SessionRow, teacher: Teacher): Promise<boolean> {
  if (row.teacher === teacher.id) return isInClass(deps, row)
  return row.class !== null && deps.classes.teaches(teacher.id, row.class)
}

/** Whether who has started the session is one of its class's teachers still. */
async function isInClass({ classes }: HostDeps, row: SessionRow): Promise<boolean> {
  return row.class === null || (row.teacher !== null && classes.isOf(row.teacher, row.class))
}

/** Whether it may see what the projector shows. @throws {NotStored} */
export async function isWatcher(
  deps: HostDeps,
  row: SessionRow,
  cookies: string | undefined,
): Promise<boolean> {
  return provesProjector(cookies, deps.secret, row.id) || isHost(deps, row, cookies)
}
