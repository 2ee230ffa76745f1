import { randomInt } from 'node:crypto'
import type { Payload } from '#core/contract/wire.ts'
import { BoundedMap } from './bounded-map.ts'
import { type CreateDeps, person, setupOf } from './create-match.ts'
import type { Done } from './done.ts'
import { openMatch } from './open-match.ts'
import type { WaitingRoom } from './ports.ts'
import { refuse } from './refuse-at-door.ts'

/** Milliseconds for which a pairing is told again to one who still asks: the first word of it may have been lost. */
const TOLD_AGAIN = 15_000
const REMEMBERED = 10_000

export interface QuickDeps extends CreateDeps {
  readonly waiting: WaitingRoom
  /** Tells a waiting seat which match it is in; `wish`: what it has waited for. */
  readonly tellPaired: (seat: string, match: string, wish: string) => void
}

export interface QuickMatch {
  find(
    seat: string,
    wanted: Payload<'match:quick'>,
  ): Promise<Done<'match:quick'> & { readonly waits: boolean }>
  cancel(seat: string): Promise<Done<'match:quick-cancel'>>
  /** Another process has found a partner for one who waits: it is told again where that is asked here. */
  wasPaired(seat: string, match: string, wish: string): void
  /** The seat has come to a match: it waits no more. */
  arrived(seat: string): void
}

export function createQuickMatch(deps: QuickDeps): QuickMatch {
  const paired = new BoundedMap<{ match: string; wish: string; until: number }>(REMEMBERED)

  function remember(seat: string, match: string, wish: string): void {
    paired.set(seat, { match, wish, until: deps.now() + TOLD_AGAIN })
  }

  return {
    wasPaired: remember,
    async find(seat, { scenario, level }) {
      const earlier = paired.get(seat)
      const wish = `${scenario} ${level}`
      if (earlier && earlier.wish === wish && earlier.until > deps.now())
        return { ack: { ok: true, match: earlier.match }, waits: false }
      const setup = setupOf({ scenario, level }, deps.times)
      if (typeof setup === 'string') return { ack: refuse(setup), waits: false }
      const found = await deps.waiting.pairOrWait(seat, scenario, level)
      if (found === null) return { ack: { ok: true, match: null }, waits: true }
      if ('match' in found) {
        remember(seat, found.match, wish)
        return { ack: { ok: true, match: found.match }, waits: false }
      }
      const { partner } = found
      const [client, server] = randomInt(2) === 0 ? [seat, partner] : [partner, seat]
      const { id, change } = await openMatch(deps, setup, { client: person(client), server: person(server) })
      remember(partner, id, wish)
      // Before the word: once told, the partner comes, and what is said of it after that would stay. Only for where the
      // word does not arrive.
      await deps.waiting.paired(partner, scenario, level, id).catch(() => {})
      deps.tellPaired(partner, id, wish)
      return { ack: { ok: true, match: id }, change, waits: false }
    },
    async cancel(seat) {
      paired.delete(seat)
      await deps.waiting.leave(seat)
      return { ack: { ok: true } }
    },
    arrived(seat) {
      if (paired.get(seat) === undefined) return
      paired.delete(seat)
      // Else it is forgotten by itself, 15 s after the pairing.
      deps.waiting.leave(seat).catch(() => {})
    },
  }
}
