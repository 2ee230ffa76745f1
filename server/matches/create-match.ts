import { randomInt } from 'node:crypto'
import { type ByRole, type Role, partnerOf } from '#core/by-role.ts'
import type { Payload } from '#core/contract/wire.ts'
import type { Command } from '#core/match/decide.ts'
import type { Holder, Setup } from '#core/match/events.ts'
import type { Level } from '#core/match/move.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import type { Done } from './done.ts'
import type { Matches } from './matches.ts'
import { refuse } from './refuse-at-door.ts'

export interface CreateDeps {
  readonly matches: Matches
  readonly newId: (length: number) => string
  /** Epoch milliseconds. */
  readonly now: () => number
}

const MATCH_ID_LENGTH = 16

/** Makes a match, its maker in one role, the computer in the other where that was asked for. */
export async function createMatch(
  deps: CreateDeps,
  seat: string,
  { scenario, level, partner, role }: Payload<'match:create'>,
): Promise<Done<'match:create'>> {
  const setup = setupOf(scenario, level)
  if (setup === null) return { ack: refuse('no-such-scenario') }
  const computer: Holder = { kind: 'computer' }
  const holders = { [role]: person(seat), ...(partner === 'computer' ? { [partnerOf(role)]: computer } : {}) }
  const { id, change } = await openMatch(deps, setup, holders)
  return { ack: { ok: true, match: id }, change }
}

/** Stores a new match with whoever sits there from the start: one row. @throws {NotStored} */
export async function openMatch(deps: CreateDeps, setup: Setup, holders: Partial<ByRole<Holder>>) {
  const id = deps.newId(MATCH_ID_LENGTH)
  const wallMs = deps.now()
  const roles = Object.entries(holders) as [Role, Holder][]
  const commands: Command[] = [
    { type: 'create', setup },
    ...roles.map(([role, holder]) => ({ type: 'take-role', role, holder, wallMs }) as const),
  ]
  const committed = await deps.matches.commit(id, 'create', () => commands, { isNew: true })
  if (!committed.done) throw new TypeError(`a new match was refused: ${committed.code}`)
  return { id, change: committed.change }
}

export function setupOf(scenario: string, level: Level): Setup | null {
  const found = scenarioById(scenario)
  return found && { scenario, level, plan: found.plan(drawNumbers()) }
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
