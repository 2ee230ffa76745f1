import { matchSocket } from '#app/_realtime/socket.ts'
import { CARD_PATH } from '#core/contract/addresses.ts'
import type { CardLogin } from './read-card.ts'

/** Why a card does not open anything; each has a sentence that says what to do. */
export type CardFailure =
  | { readonly kind: 'wrong' | 'not-stored' | 'unreachable' | 'failed' }
  | { readonly kind: 'locked' | 'too-many'; readonly minutes: number }

/** Null: this browser has the seat of the card's student now. A socket that is open does not know: it is closed. */
export async function signInByCard(login: CardLogin): Promise<CardFailure | null> {
  return ask({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  })
}

/** Null: this browser is nobody's. */
export async function signOutOfCard(): Promise<CardFailure | null> {
  return ask({ method: 'DELETE' })
}

async function ask(init: RequestInit): Promise<CardFailure | null> {
  try {
    const response = await fetch(CARD_PATH, { ...init, credentials: 'same-origin' })
    if (!response.ok) return failureOf(response.status, await readBody(response))
    matchSocket().disconnect()
    return null
  } catch {
    return { kind: 'unreachable' }
  }
}

interface Refused {
  readonly why?: string
  readonly retryAfterMs?: number
}

/** A proxy in between may answer with something that is not ours. */
async function readBody(response: Response): Promise<Refused> {
  return (await response.json().catch(() => ({}))) as Refused
}

function failureOf(status: number, { why, retryAfterMs = 0 }: Refused): CardFailure {
  if (why === 'locked' || why === 'too-many')
    return { kind: why, minutes: Math.max(1, Math.ceil(retryAfterMs / 60_000)) }
  if (why === 'wrong' || why === 'malformed') return { kind: 'wrong' }
  return { kind: status === 503 ? 'not-stored' : 'failed' }
}
