import { createHmac, randomBytes } from 'node:crypto'
import type { SeatList } from '#server/matches/ports.ts'
import { type NameLanguage, makeName } from './make-name.ts'
import { type DeviceSeat, proofFromCookies, type SeatProof } from './seat-cookie.ts'

export interface Seat {
  /** Public: shown to others, stands in events and scores. */
  readonly id: string
  readonly name: string
  readonly shown: boolean
}

export interface SeatDeps {
  readonly seats: SeatList
  /** The installation's: without it the stored hashes prove nothing. */
  readonly secret: string
}

/** The seat whose secret the `Cookie` header carries, or null. @throws {NotStored} */
export async function findSeat(
  deps: SeatDeps,
  cookies: string | null | undefined,
  device: DeviceSeat = 1,
): Promise<Seat | null> {
  const proof = proofFromCookies(cookies, device)
  return proof === null ? null : deps.seats.find(proof.id, tokenHashOf(deps, proof.token))
}

/**
 * The seat of whoever asks: the one that they have, or a new one with a generated name. `proof` is there where it is
 * new: the only moment at which its secret is known. `admit` decides whether one is made. @throws {NotStored}
 */
export async function takeSeat(
  deps: SeatDeps & { readonly newId: (length: number) => string },
  cookies: string | null | undefined,
  admit: (create: () => Promise<void>) => Promise<void> = (create) => create(),
  language: NameLanguage = 'en',
  device: DeviceSeat = 1,
): Promise<{ seat: Seat; proof: SeatProof | null }> {
  const own = await findSeat(deps, cookies, device)
  if (own) return { seat: own, proof: null }
  const proof = { id: deps.newId(12), token: randomBytes(32).toString('base64url') }
  const name = makeName(language)
  const row = { id: proof.id, tokenHash: tokenHashOf(deps, proof.token), name }
  await admit(() => deps.seats.create(row))
  return { seat: { id: proof.id, name, shown: false }, proof }
}

/** What is stored of a seat's secret, or of a further one. */
export function tokenHashOf({ secret }: Pick<SeatDeps, 'secret'>, token: string): string {
  return createHmac('sha256', secret).update(token).digest('hex')
}
