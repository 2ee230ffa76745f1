'use server'

import { headers } from 'next/headers'
import { key, text } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { ownClasses, ownRecords } from '#server/web.ts'
import { type AuditRow, auditRows } from './audit-rows.ts'

/** What pages have the server do with records. Who may do it is the use cases' business. */

type Done = { readonly ok: true } | { readonly ok: false; readonly why: string }

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const
const NO_SUCH_CLASS = { ok: false, why: 'no-such-class' } as const

async function cookies(): Promise<string | null> {
  return (await headers()).get('cookie')
}

export const deleteStudent = createAction(
  [key, key],
  NO_SUCH_CLASS,
  async (group, student): Promise<Done> =>
    (await ownClasses(await cookies()))?.removeStudent(group, student) ?? SIGNED_OUT,
)

/** `typed`: its name. */
export const deleteClass = createAction(
  [key, text],
  NO_SUCH_CLASS,
  async (group, typed): Promise<Done> =>
    (await ownRecords(await cookies()))?.deleteClass(group, typed) ?? SIGNED_OUT,
)

/** Older lines than `before`, as they are shown; null: nobody is signed in, or the class is not theirs. */
export const readOlderAudit = createAction(
  [key, key],
  null,
  async (group, before): Promise<readonly AuditRow[] | null> => {
    const own = await ownRecords(await cookies())
    const read = await own?.read(group)
    if (!own || !read) return null
    return auditRows(await own.audit(group, before), read.students)
  },
)
