'use server'

import { headers } from 'next/headers'
import { ownClasses, ownRecords } from '#server/web.ts'
import { type AuditRow, auditRows } from './audit-rows.ts'

/** What pages have the server do with records. Who may do it is the use cases' business. */

type Done = { readonly ok: true } | { readonly ok: false; readonly why: string }

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const

async function cookies(): Promise<string | null> {
  return (await headers()).get('cookie')
}

export async function deleteStudent(group: string, student: string): Promise<Done> {
  return (await ownClasses(await cookies()))?.removeStudent(group, student) ?? SIGNED_OUT
}

/** `typed`: its name. */
export async function deleteClass(group: string, typed: string): Promise<Done> {
  return (await ownRecords(await cookies()))?.deleteClass(group, typed) ?? SIGNED_OUT
}

/** Older lines than `before`, as they are shown; null: nobody is signed in, or the class is not theirs. */
export async function readOlderAudit(group: string, before: string): Promise<readonly AuditRow[] | null> {
  const own = await ownRecords(await cookies())
  const read = await own?.read(group)
  if (!own || !read) return null
  return auditRows(await own.audit(group, before), read.students)
}
