import { ownClasses as classesOf } from '#server/web.ts'
import type { ClassChoice } from './class-field.tsx'

/** The classes that a lesson may be held in, by a `Cookie` header: no archived ones. */
export async function ownClasses(cookies: string | null): Promise<readonly ClassChoice[]> {
  const all = (await (await classesOf(cookies))?.list()) ?? []
  return all.flatMap(({ id, name, isArchived }) => (isArchived ? [] : [{ id, name }]))
}
