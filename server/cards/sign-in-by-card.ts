import { randomBytes } from 'node:crypto'
import { type SeatProof, proofFromCookies } from '#server/accounts/seat-cookie.ts'
import { tokenHashOf } from '#server/accounts/seats.ts'
import type { CardLimited, CardLimits } from './card-limits.ts'
import { isSecretOf, secretHashOf } from './card-secret.ts'
import type { CardList, CardSeat } from './ports.ts'
import type { Login } from './read-login.ts'

export interface CardDoorDeps {
  readonly cards: CardList
  readonly limits: CardLimits
  /** The installation's. */
  readonly secret: string
}

export type SignedIn =
  | { readonly ok: true; readonly seat: CardSeat; readonly proof: SeatProof }
  | { readonly ok: false; readonly why: 'wrong' }
  | ({ readonly ok: false } & CardLimited)

/**
 * The student's own seat, for one more device. A right secret of a locked card is refused as well: else a lock would
 * stop nobody who guesses. The seat that the device had by another card is let go. @throws {NotStored}
 */
export async function signInByCard(
  deps: CardDoorDeps,
  { card, secret, address }: Login & { readonly address: string },
  cookies: string | null | undefined = null,
): Promise<SignedIn> {
  const limited = await deps.limits.begin(card, address)
  if (limited !== null) return { ok: false, ...limited }
  const given = secretHashOf(deps.secret, { card, secret })
  const stored = await deps.cards.secretOf(card)
  if (!isSecretOf(stored, given)) return WRONG
  const token = randomBytes(32).toString('base64url')
  const seat = await deps.cards.admit({ card, secretHash: given, tokenHash: tokenHashOf(deps, token) })
  if (seat === null) return WRONG
  await deps.limits.giveBack(card, address)
  await signOutOfCard(deps, cookies)
  return { ok: true, seat, proof: { id: seat.seat, token } }
}

const WRONG = { ok: false, why: 'wrong' } as const

/** Takes the device's key away. False: it had none. @throws {NotStored} */
export async function signOutOfCard(
  deps: Omit<CardDoorDeps, 'limits'>,
  cookies: string | null | undefined,
): Promise<boolean> {
  const proof = proofFromCookies(cookies)
  return proof !== null && deps.cards.signOut(proof.id, tokenHashOf(deps, proof.token))
}

/** Whose card has opened this device; null: none. @throws {NotStored} */
export async function readCardSeat(
  deps: Omit<CardDoorDeps, 'limits'>,
  cookies: string | null | undefined,
): Promise<CardSeat | null> {
  const proof = proofFromCookies(cookies)
  return proof === null ? null : deps.cards.signedIn(proof.id, tokenHashOf(deps, proof.token))
}
