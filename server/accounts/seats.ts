import { createHash, randomBytes } from 'node:crypto'
import type { SeatList } from '#server/matches/ports.ts'
import { makeName } from './make-name.ts'
import { proofFromCookies, type SeatProof } from './seat-cookie.ts'

export interface Seat {
  /** Public: shown to others, stands in events and scores. */
  readonly id: string
  readonly name: string
  readonly shown: boolean
}

/** The seat whose secret the `Cookie` header carries, or null. @throws {NotStored} */
export async function findSeat(seats: SeatList, cookies: string | null | undefined): Promise<Seat | null> {
  const proof = proofFromCookies(cookies)
  return proof === null ? null : seats.find(proof.id, hashOf(proof.token))
}

/**
 * The seat of whoever asks: the one that they have, or a new one with a generated name. `proof` is there where it is
 * new: the only moment at which its secret is known. @throws {NotStored}
 */
export async function takeSeat(
  seats: SeatList,
  newId: (length: number) => string,
  cookies: string | null | undefined,
): Promise<{ seat: Seat; proof: SeatProof | null }> {
  const own = await findSeat(seats, cookies)
  if (own) return { seat: own, proof: null }
  const proof = { id: newId(12), token: randomBytes(32).toString('base64url') }
  const name = makeName()
  await seats.create({ id: proof.id, tokenHash: hashOf(proof.token), name })
  return { seat: { id: proof.id, name, shown: false }, proof }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
