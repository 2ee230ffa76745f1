import { ACCOUNT_PATH } from './accounts/account-path.ts'
import { type TeacherAccounts, type TeacherRules, createTeachers } from './accounts/teachers.ts'
import type { Storage } from './storage/storage.ts'

export const TEST_SECRET = 'the same for every server of a test'

/** Accounts in a server of a test, with what it does not say left open. */
export function testTeachers(storage: Storage, rules: Partial<TeacherRules>): TeacherAccounts {
  return createTeachers({
    storage: storage.accounts,
    secret: TEST_SECRET,
    origins: { publicUrl: null, trustProxy: false },
    signUp: { kind: 'open' },
    signInBy: { google: null, github: null },
    rateLimit: false,
    sendReset: async () => {},
    onError: () => {},
    ...rules,
  })
}

/** Long enough, and nobody's. */
export const TEST_PASSWORD = 'a long one, of a test'

export interface SignedIn {
  readonly id: string
  readonly email: string
  /** As a `Cookie` header carries it. */
  readonly cookie: string
}

let made = 0

/** A new teacher, signed in: over HTTP, as a browser would. */
export async function signUpTeacher(url: string, name = 'Ms Park'): Promise<SignedIn> {
  made += 1
  const email = `teacher-${process.pid}-${made}@school.example`
  const response = await askAccount(url, 'sign-up/email', { name, email, password: TEST_PASSWORD })
  if (!response.ok) throw new Error(`signing up: ${response.status} ${await response.text()}`)
  const { user } = (await response.json()) as { user: { id: string } }
  return { id: user.id, email, cookie: cookieOf(response) }
}

export function askAccount(
  url: string,
  what: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}${ACCOUNT_PATH}/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url, ...headers },
    body: JSON.stringify(body),
  })
}

/** What the answer wants to be kept, as the next request brings it. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
