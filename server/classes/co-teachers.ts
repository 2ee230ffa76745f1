import { createHash } from 'node:crypto'
import {
  type ClassDeps,
  DONE,
  type Done,
  ID_LENGTH,
  type Refused,
  change,
  lineOf,
  refused,
} from './classes.ts'

/** Nobody finds a class by trying links: 31^24 of them. */
const SECRET_LENGTH = 24
const SECRET = /^[2-9A-HJ-NP-Z]{24}$/
const LASTS = 7 * 24 * 60 * 60 * 1000
/** Open links of one class. */
const MOST_LINKS = 20

/** The end of a link that makes a co-teacher of whoever opens it signed in, once, within a week. It is told this once. */
export async function inviteTeacher(
  deps: ClassDeps,
  teacher: string,
  group: string,
): Promise<{ readonly ok: true; readonly secret: string } | Refused> {
  const secret = deps.newId(SECRET_LENGTH)
  const done = await change(deps, teacher, group, async () => {
    const row = { id: deps.newId(ID_LENGTH), group, tokenHash: hashOf(secret), lastsMs: LASTS }
    return (await deps.classes.teachers.invite(row, MOST_LINKS)) ? undefined : refused('too-many-links')
  })
  return done.ok ? { ok: true, secret } : done
}

export async function withdrawInvitation(
  deps: ClassDeps,
  teacher: string,
  group: string,
  id: string,
): Promise<Done> {
  return change(deps, teacher, group, () => deps.classes.teachers.withdraw(group, id).then(() => undefined))
}

/** The class that a link leads to, for whoever has it; null: the link is used, withdrawn, or over. */
export async function readInvitation(
  { classes }: Pick<ClassDeps, 'classes'>,
  secret: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  return SECRET.test(secret) ? classes.teachers.invited(hashOf(secret)) : null
}

export async function acceptInvitation(
  { classes }: Pick<ClassDeps, 'classes'>,
  teacher: string,
  secret: string,
): Promise<{ readonly ok: true; readonly id: string } | Refused> {
  const id = SECRET.test(secret) ? await classes.teachers.accept(hashOf(secret), teacher) : null
  return id === null ? refused('link-over') : { ok: true, id }
}

/** The owner's to do. */
export async function removeTeacher(
  deps: ClassDeps,
  teacher: string,
  group: string,
  other: string,
): Promise<Done> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return refused('no-such-class')
  if (!line.isOwner) return refused('owner-only')
  return takeOut(deps, group, other)
}

/** A co-teacher goes; the owner archives instead. */
export async function leaveClass(deps: ClassDeps, teacher: string, group: string): Promise<Done> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return refused('no-such-class')
  return line.isOwner ? refused('owner-stays') : takeOut(deps, group, teacher)
}

async function takeOut({ classes }: ClassDeps, group: string, teacher: string): Promise<Done> {
  return (await classes.teachers.remove(group, teacher)) ? DONE : refused('no-such-teacher')
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
