import type { Fault } from './fault.ts'
import { faultOf } from './fault.ts'

/** Null: it was done. */
type Asked = Fault | null

type Deed =
  | 'sign-up/email'
  | 'sign-in/email'
  | 'sign-out'
  | 'change-password'
  | 'request-password-reset'
  | 'reset-password'
  | 'update-user'

/** Asks the server's accounts for something. The session is a cookie that no script sees. */
export async function askAccount(deed: Deed, body: Readonly<Record<string, string>>): Promise<Asked> {
  const response = await post(deed, body)
  if (response === null) return { kind: 'offline' }
  return response.ok ? null : faultOf(await bodyOf(response))
}

/** The page of another house to go on to, or why there is none. */
export async function askHouse(
  deed: 'sign-in/social' | 'link-social',
  body: Readonly<Record<string, string>>,
): Promise<{ readonly url: string } | Fault> {
  const response = await post(deed, body)
  if (response === null) return { kind: 'offline' }
  const said = await bodyOf(response)
  return response.ok && typeof said['url'] === 'string' ? { url: said['url'] } : faultOf(said)
}

async function post(deed: string, body: object): Promise<Response | null> {
  const headers = { 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return fetch(`/account/api/${deed}`, init).catch(() => null)
}

async function bodyOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await response.json().catch(() => null)
  return typeof body === 'object' && body !== null ? { ...body } : {}
}
