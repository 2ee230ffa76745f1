import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from 'better-auth/node'
import { NotStored } from '#server/matches/ports.ts'
import { refuseAtAccountDoor, sendRefused } from './account-door.ts'
import { admitTeacher } from './admit-teacher.ts'
import { NO_LIMITS, createAttemptLimits } from './attempt-limits.ts'
import { cameByHttps } from './own-origin.ts'
import { type Browser, dropBrowser, listBrowsers } from './teacher-browsers.ts'
import { type AuthRules, TEACHER_COOKIE, createTeacherAuth } from './teacher-auth.ts'

/** Whoever is signed in. */
export interface Teacher {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface Teachers {
  /** The teacher whose browser sent this `Cookie` header; null: nobody is signed in there. @throws {NotStored} */
  of(cookies: string | null | undefined): Promise<Teacher | null>
}

/** What a page offers to whoever has no account: to sign up, with or without a code, as the first, or not at all. */
export type SignUpOffer = 'open' | 'code' | 'first' | 'closed'

export interface TeacherAccounts extends Teachers {
  /** Answers what the pages ask under ACCOUNT_PATH. @throws {NotStored} */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Where the teacher is signed in, the asking browser first. @throws {NotStored} */
  browsers(cookies: string | null): Promise<readonly Browser[]>
  /** Signs one of the own browsers out, at once. False: it is none of them. @throws {NotStored} */
  signOutBrowser(cookies: string | null, id: string): Promise<boolean>
  /** @throws {NotStored} */
  offer(): Promise<SignUpOffer>
}

export interface TeacherRules extends Omit<AuthRules, 'limits'> {
  /** Off for load tests only. */
  readonly rateLimit: boolean
}

/** Teachers' accounts over the storage that they are handed. Asks nothing until it is used. */
export function createTeachers(given: TeacherRules): TeacherAccounts {
  const { storage, secret, origins } = given
  const limits = given.rateLimit ? createAttemptLimits(storage.attempts, secret) : NO_LIMITS
  const rules = { ...given, limits }
  // A cookie is marked Secure or not for good, and both kinds of request may come: over the LAN, and through a proxy.
  const open = createTeacherAuth(rules, { secure: false })
  const secure = createTeacherAuth(rules, { secure: true })
  const answers = { open: toNodeHandler(open), secure: toNodeHandler(secure) }

  async function signedIn(cookies: string | null | undefined) {
    if (!cookies?.includes(TEACHER_COOKIE)) return null
    return orNotStored(open.api.getSession({ headers: new Headers({ cookie: cookies }) }))
  }

  return {
    async of(cookies) {
      const found = await signedIn(cookies)
      if (found === null) return null
      const { id, name, email } = found.user
      return { id, name, email }
    },
    async answer(request, response) {
      const refused = await refuseAtAccountDoor(rules, request)
      if (refused !== null) {
        request.resume()
        return sendRefused(response, refused)
      }
      const https = cameByHttps(request.headers, 'encrypted' in request.socket, origins)
      await answers[https ? 'secure' : 'open'](request, response)
    },
    async browsers(cookies) {
      const found = await signedIn(cookies)
      return found === null ? [] : orNotStored(listBrowsers(await open.$context, found.session))
    },
    async signOutBrowser(cookies, id) {
      const found = await signedIn(cookies)
      return found !== null && orNotStored(dropBrowser(await open.$context, found.session.userId, id))
    },
    async offer() {
      const { signUp } = rules
      const isFirst = (await orNotStored(admitTeacher(signUp, await open.$context, null))) === 'as-first'
      return isFirst ? 'first' : signUp.kind
    },
  }
}

async function orNotStored<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (cause) {
    throw new NotStored('the accounts did not answer', { cause })
  }
}
