import { SESSION_PATH } from '#core/contract/addresses.ts'
import type { NewSession, SessionMade } from '#core/contract/new-session.ts'
import { matchSocket } from './socket.ts'

type Unmade = { readonly ok: false; readonly code: 'unreachable' | 'internal' }

/**
 * Makes a session; the cookie that comes back makes this browser its host. A socket that is open does not know the
 * cookie: it is closed, and whoever needs it next opens it with the cookie.
 */
export async function openSession(wanted: NewSession): Promise<SessionMade | Unmade> {
  try {
    const response = await fetch(SESSION_PATH, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wanted),
    })
    const made = await readMade(response)
    if (made.ok) matchSocket().disconnect()
    return made
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}

/** A proxy in between may answer with something that is not ours. */
async function readMade(response: Response): Promise<SessionMade | Unmade> {
  try {
    return (await response.json()) as SessionMade
  } catch {
    return { ok: false, code: 'internal' }
  }
}
