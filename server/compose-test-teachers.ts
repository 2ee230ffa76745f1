import { ACCOUNT_PATH } from './accounts/teacher-auth.ts'

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
