import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from 'better-auth/node'
import { NotStored } from '#server/matches/ports.ts'
import { cameByHttps } from './own-origin.ts'
import { TEACHER_COOKIE, type TeacherRules, createTeacherAuth } from './teacher-auth.ts'

/** Whoever is signed in. Public: what other teachers may see too. */
export interface Teacher {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface Teachers {
  /** The teacher whose browser sent this `Cookie` header; null: nobody is signed in there. @throws {NotStored} */
  of(cookies: string | null | undefined): Promise<Teacher | null>
}

export interface TeacherAccounts extends Teachers {
  /** Answers what the pages ask under {@link ACCOUNT_PATH}. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** Teachers' accounts over the storage that they are handed. Makes nothing and asks nothing until it is used. */
export function createTeachers(rules: TeacherRules): TeacherAccounts {
  // A cookie is marked Secure or not for good, and both kinds of request may come: over the LAN, and through a proxy.
  const open = createTeacherAuth(rules, { secure: false })
  const secure = createTeacherAuth(rules, { secure: true })
  const answers = { open: toNodeHandler(open), secure: toNodeHandler(secure) }
  return {
    async of(cookies) {
      if (!cookies?.includes(TEACHER_COOKIE)) return null
      const found = await open.api.getSession({ headers: new Headers({ cookie: cookies }) }).catch(notStored)
      if (found === null) return null
      const { id, name, email } = found.user
      return { id, name, email }
    },
    async answer(request, response) {
      const https = cameByHttps(request.headers, 'encrypted' in request.socket, rules.origins)
      await answers[https ? 'secure' : 'open'](request, response)
    },
  }
}

/** Nobody is a teacher: for servers without accounts. */
export function noTeachers(): TeacherAccounts {
  return {
    of: async () => null,
    answer: async (_, response) => void response.writeHead(404).end(),
  }
}

function notStored(cause: unknown): never {
  throw new NotStored('the accounts did not answer', { cause })
}
