'use server'

import { headers } from 'next/headers'
import { ownClasses } from '#server/web.ts'

/** What pages have the server do with classes. Who may do it is the use cases' business. */

type OwnClassesOf = NonNullable<Awaited<ReturnType<typeof ownClasses>>>
export type ClassDone = Awaited<ReturnType<OwnClassesOf['rename']>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const

async function mine(): Promise<OwnClassesOf | null> {
  return ownClasses((await headers()).get('cookie'))
}

export async function createClass(name: string): ReturnType<OwnClassesOf['create']> {
  return (await mine())?.create(name) ?? SIGNED_OUT
}

export async function renameClass(id: string, name: string): Promise<ClassDone> {
  return (await mine())?.rename(id, name) ?? SIGNED_OUT
}

export async function archiveClass(id: string, archived: boolean): Promise<ClassDone> {
  return (await mine())?.archive(id, archived) ?? SIGNED_OUT
}

export async function addStudents(id: string, names: readonly string[]): Promise<ClassDone> {
  return (await mine())?.addStudents(id, names) ?? SIGNED_OUT
}

export async function renameStudent(id: string, student: string, name: string): Promise<ClassDone> {
  return (await mine())?.renameStudent(id, student, name) ?? SIGNED_OUT
}

export async function removeStudent(id: string, student: string): Promise<ClassDone> {
  return (await mine())?.removeStudent(id, student) ?? SIGNED_OUT
}

/** The secret of a new link; it is told this once. */
export async function inviteTeacher(id: string): ReturnType<OwnClassesOf['invite']> {
  return (await mine())?.invite(id) ?? SIGNED_OUT
}

export async function withdrawInvitation(id: string, invitation: string): Promise<ClassDone> {
  return (await mine())?.withdraw(id, invitation) ?? SIGNED_OUT
}

export async function acceptInvitation(secret: string): ReturnType<OwnClassesOf['accept']> {
  return (await mine())?.accept(secret) ?? SIGNED_OUT
}

export async function removeTeacher(id: string, other: string): Promise<ClassDone> {
  return (await mine())?.removeTeacher(id, other) ?? SIGNED_OUT
}

export async function leaveClass(id: string): Promise<ClassDone> {
  return (await mine())?.leave(id) ?? SIGNED_OUT
}
