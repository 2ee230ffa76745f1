import type { Storage } from '../storage.ts'
import { HASH, id, newSession } from './session-makers.ts'

/** What the contracts of lessons begin with. */
export function lessonMakers(storageOf: () => Storage, wait: (ms: number) => Promise<void>) {
  const start = async (rest = {}) => (await newSession(storageOf(), rest)).session

  /** Comes in under a name. */
  async function comeIn(session: string, name: string): Promise<string> {
    const seat = id('seat')
    await storageOf().seats.create({ id: seat, tokenHash: HASH, name })
    await storageOf().sessions.seats.join(session, seat, 500)
    return seat
  }

  /** So many, in the order of their coming. */
  async function comeInTurn(session: string, many: number): Promise<string[]> {
    const seats: string[] = []
    for (let nr = 0; nr < many; nr += 1) {
      await wait(2)
      seats.push(await comeIn(session, id('name')))
    }
    return seats
  }

  return { start, comeIn, comeInTurn }
}
