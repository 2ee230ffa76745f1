import { randomInt } from 'node:crypto'
import { type ByRole, ROLES, SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import type { Holder, Setup } from '#core/match/events.ts'
import { STORY_LEVEL } from '#core/match/move.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import type { Dice } from '#core/quiz/dice.ts'
import type { Done } from './done.ts'
import { type OpenDeps, openMatch } from './open-match.ts'
import { refuse } from './refuse-at-door.ts'
import { storyLines } from './story-lines.ts'
import type { Times } from './times.ts'

export interface CreateDeps extends OpenDeps {
  readonly times: Pick<Times, 'waitsFast'>
}

/** Makes a match, its maker in one role, the computer in all others where that was asked for. */
export async function createMatch(
  deps: CreateDeps,
  seat: string,
  wanted: Payload<'match:create'>,
): Promise<Done<'match:create'>> {
  const { role, partner } = wanted
  const setup = setupOf({ ...wanted, network: wanted.network ?? usualNetwork(role) }, deps.times)
  if (typeof setup === 'string') return { ack: refuse(setup) }
  if (role === 'network' && setup.network !== 'person') return { ack: refuse('malformed') }
  const computer: Holder = { kind: 'computer' }
  const seats = setup.network === 'person' ? SEAT_ROLES : ROLES
  const others = partner === 'computer' ? seats.filter((other) => other !== role) : []
  const holders = Object.fromEntries(others.map((other) => [other, computer]))
  const { id, change } = await openMatch(deps, setup, { [role]: person(seat), ...holders })
  return { ack: { ok: true, match: id }, change }
}

/** Whoever takes the network's seat plays it. */
function usualNetwork(role: SeatRole): Setup['network'] {
  return role === 'network' ? 'person' : undefined
}

type Wanted = Pick<Payload<'match:create'>, 'scenario' | 'level'> & {
  readonly [K in 'network' | 'waits' | 'confidence' | 'limits' | 'guided' | 'homework']?: Setup[K] | undefined
}

/** No seed: nobody throws them again. */
const CHANCE: Dice = { roll: (sides) => randomInt(sides) }

/** What the match is made from, or why there can be none. `dice`: where its first sequence numbers come from. */
export function setupOf(
  { scenario, level, network, waits = 'fast', confidence, limits, guided, homework }: Wanted,
  { waitsFast }: CreateDeps['times'],
  dice: Dice = CHANCE,
): Setup | DoorCode {
  const found = scenarioById(scenario)
  if (found === null) return 'no-such-scenario'
  if (level === STORY_LEVEL && found.scene === null) return 'no-story-here'
  const plan = found.plan(drawNumbers(dice))
  if (network === 'person' && plan.network === undefined) return 'no-network-here'
  // Where the script is the event, nothing of the scenario would be left.
  if (network === 'nobody' && plan.fates.length > 0) return 'no-network-here'
  return {
    scenario,
    level,
    plan,
    ...(network === undefined ? {} : { network }),
    waits: waits === 'fast' && !waitsFast ? 'none' : waits,
    ...(confidence === true ? { confidence } : {}),
    ...(limits === undefined ? {} : { limits }),
    ...(guided === true ? { guided } : {}),
    ...(homework === true ? { homework } : {}),
    ...(level === STORY_LEVEL ? { lines: storyLines(scenario, plan, network) } : {}),
  }
}

/** `other`: who shares the end with them, each deciding in turn. */
export function person(seat: string, other?: string): Holder {
  return { kind: 'person', seat, ...(other === undefined ? {} : { other }) }
}

/** First sequence numbers, far apart and different in their tens, so that one is never taken for the other. */
function drawNumbers(dice: Dice): ByRole<number> {
  const client = 100 + dice.roll(300)
  const server = 600 + dice.roll(300)
  return tensOf(client) === tensOf(server) ? drawNumbers(dice) : { client, server }
}

function tensOf(n: number): number {
  return Math.floor(n / 10) % 10
}
