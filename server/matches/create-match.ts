import { randomInt } from 'node:crypto'
import { type ByRole, type BySeat, ROLES, SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import type { DoorCode, Payload } from '#core/contract/wire.ts'
import type { Command } from '#core/match/decide.ts'
import type { Holder, Setup } from '#core/match/events.ts'
import { STORY_LEVEL } from '#core/match/move.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import type { Done } from './done.ts'
import type { Matches } from './matches.ts'
import { refuse } from './refuse-at-door.ts'
import { storyLines } from './story-lines.ts'
import type { Times } from './times.ts'

export interface CreateDeps {
  readonly matches: Matches
  readonly newId: (length: number) => string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly times: Pick<Times, 'waitsFast'>
}

export const MATCH_ID_LENGTH = 16

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

/** Stores a new match with whoever sits there from the start: one row. @throws {NotStored} */
export async function openMatch(
  deps: Pick<CreateDeps, 'matches' | 'newId' | 'now'>,
  setup: Setup,
  holders: Partial<BySeat<Holder>>,
) {
  const id = deps.newId(MATCH_ID_LENGTH)
  const wallMs = deps.now()
  const roles = Object.entries(holders) as [SeatRole, Holder][]
  const commands: Command[] = [
    { type: 'create', setup },
    ...roles.map(([role, holder]) => ({ type: 'take-role', role, holder, wallMs }) as const),
  ]
  const committed = await deps.matches.commit(id, 'create', () => commands, { isNew: true })
  if (!committed.done) throw new TypeError(`a new match was refused: ${committed.code}`)
  return { id, change: committed.change }
}

type Wanted = Pick<Payload<'match:create'>, 'scenario' | 'level'> & {
  readonly [K in 'network' | 'waits' | 'confidence']?: Setup[K] | undefined
}

/** What the match is made from, or why there can be none. */
export function setupOf(
  { scenario, level, network, waits = 'fast', confidence }: Wanted,
  { waitsFast }: CreateDeps['times'],
): Setup | DoorCode {
  const found = scenarioById(scenario)
  if (found === null) return 'no-such-scenario'
  if (level === STORY_LEVEL && found.scene === null) return 'no-story-here'
  const plan = found.plan(drawNumbers())
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
    ...(level === STORY_LEVEL ? { lines: storyLines(scenario, plan, network) } : {}),
  }
}

export function person(seat: string): Holder {
  return { kind: 'person', seat }
}

/** First sequence numbers, far apart and different in their tens, so that one is never taken for the other. */
function drawNumbers(): ByRole<number> {
  const client = randomInt(100, 400)
  const server = randomInt(600, 900)
  return tensOf(client) === tensOf(server) ? drawNumbers() : { client, server }
}

function tensOf(n: number): number {
  return Math.floor(n / 10) % 10
}
