'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { key, text } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { ownClasses } from '#server/web.ts'

/** What pages have the server do with classes. Who may do it is the use cases' business. */

type OwnClassesOf = NonNullable<Awaited<ReturnType<typeof ownClasses>>>
export type ClassDone = Awaited<ReturnType<OwnClassesOf['rename']>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const
const NO_SUCH_CLASS = { ok: false, why: 'no-such-class' } as const
const NAME_MISSING = { ok: false, why: 'name-missing' } as const
const LINK_OVER = { ok: false, why: 'link-over' } as const

async function mine(): Promise<OwnClassesOf | null> {
  return ownClasses((await headers()).get('cookie'))
}

export const createClass = createAction(
  [text],
  NAME_MISSING,
  async (name) => (await mine())?.create(name) ?? SIGNED_OUT,
)

export const renameClass = createAction(
  [key, text],
  NO_SUCH_CLASS,
  async (id, name): Promise<ClassDone> => (await mine())?.rename(id, name) ?? SIGNED_OUT,
)

export const archiveClass = createAction(
  [key, z.boolean()],
  NO_SUCH_CLASS,
  async (id, archived): Promise<ClassDone> => (await mine())?.archive(id, archived) ?? SIGNED_OUT,
)

export const addStudents = createAction(
  [key, z.array(text).readonly()],
  NO_SUCH_CLASS,
  async (id, names): Promise<ClassDone> => (await mine())?.addStudents(id, names) ?? SIGNED_OUT,
)

export const renameStudent = createAction(
  [key, key, text],
  NO_SUCH_CLASS,
  async (id, student, name): Promise<ClassDone> =>
    (await mine())?.renameStudent(id, student, name) ?? SIGNED_OUT,
)

export const removeStudent = createAction(
  [key, key],
  NO_SUCH_CLASS,
  async (id, student): Promise<ClassDone> => (await mine())?.removeStudent(id, student) ?? SIGNED_OUT,
)

/** The secret of a new link; it is told this once. */
export const inviteTeacher = createAction(
  [key],
  NO_SUCH_CLASS,
  async (id) => (await mine())?.invite(id) ?? SIGNED_OUT,
)

export const withdrawInvitation = createAction(
  [key, key],
  NO_SUCH_CLASS,
  async (id, invitation): Promise<ClassDone> => (await mine())?.withdraw(id, invitation) ?? SIGNED_OUT,
)

export const acceptInvitation = createAction(
  [key],
  LINK_OVER,
  async (secret) => (await mine())?.accept(secret) ?? SIGNED_OUT,
)

export const removeTeacher = createAction(
  [key, key],
  NO_SUCH_CLASS,
  async (id, other): Promise<ClassDone> => (await mine())?.removeTeacher(id, other) ?? SIGNED_OUT,
)

export const leaveClass = createAction(
  [key],
  NO_SUCH_CLASS,
  async (id): Promise<ClassDone> => (await mine())?.leave(id) ?? SIGNED_OUT,
)
