import type { ReactNode } from 'react'
import { ROLES } from '#core/by-role.ts'
import { type Command, decide, rolesAsked } from '#core/match/decide.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import type { Level, Move } from '#core/match/move.ts'
import { rfcAnswer } from '#core/match/position.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import type { Plan } from '#core/scenarios/plan.ts'
import { controlBits } from '#core/teardown/segment.ts'
import NoMatchForYou from '#app/matches/[match]/not-found.tsx'
import { ReplayScreen } from '#app/_replay/replay-screen.tsx'
import { replayedMatch } from '#app/_replay/replayed-match.ts'

const NAMES = { SEATMEI: 'Gentle Tiger', SEATWEI: 'Brave Magpie' }

interface Played {
  readonly match: Match | null
  readonly events: readonly MatchEvent[]
}

function carryOut({ match, events }: Played, command: Command): Played {
  const decision = decide(match, command)
  if ('refusal' in decision) throw new TypeError(`the gallery's replay was refused: ${decision.refusal}`)
  return { match: decision.match, events: [...events, ...decision.events] }
}

/** A whole match by the real rules: some wrong moves of whoever is asked first, then right ones. */
function played(scenario: string, level: Level, wrong: readonly Move[], change: Partial<Plan>): Played {
  const plan = scenarioById(scenario)?.plan({ client: 100, server: 300 })
  if (plan === undefined) throw new TypeError(`no scenario ${scenario}`)
  const setup = { scenario, level, plan: { ...plan, ...change } }
  let now = carryOut({ match: null, events: [] }, { type: 'create', setup })
  for (const role of ROLES) {
    const holder = { kind: 'person', seat: role === 'client' ? 'SEATMEI' : 'SEATWEI' } as const
    now = carryOut(now, { type: 'take-role', role, holder, wallMs: 0 })
  }
  for (const move of wrong) now = answer(now, () => move)
  while (now.match?.phase === 'playing') now = answer(now, rightMove)
  return now
}

function answer(now: Played, choose: (match: Match, role: 'client' | 'server') => Move): Played {
  const { match } = now
  const role = match === null ? undefined : rolesAsked(match)[0]
  if (match === null || role === undefined) throw new TypeError('nobody is asked')
  const stimulus = match.ends[role].number
  const move = choose(match, role)
  const wallMs = now.events.length * 3000
  return carryOut(now, { type: 'submit-move', role, by: 'person', stimulus, move, wallMs })
}

function rightMove(match: Match, role: 'client' | 'server'): Move {
  const segment = rfcAnswer(match.ends[role], { kind: 'nothing' }, false)?.segment ?? null
  if (segment === null) return { kind: 'nothing' }
  const { seq, ack, length } = segment
  return { kind: 'segment', bits: controlBits(segment), seq, ack: ack ?? undefined, length }
}

function replay(scenario: string, wrong: readonly Move[] = [], change: Partial<Plan> = {}): ReactNode {
  const { match, events } = played(scenario, 2, wrong, change)
  if (match === null) return null
  const read = { id: 'FQURWAVES2345678', match, events, seat: 'SEATMEI', names: NAMES }
  const replayed = replayedMatch(read)
  return replayed && <ReplayScreen replayed={replayed} />
}

const BARE_FIN = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
const EARLY = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 101, ack: 300, length: 0 } as const
const FIRST_LOST = [{ from: 'client', nth: 1, fate: { kind: 'lost' } }] as const

/** A match that is looked at again. */
export const REPLAYS: Readonly<Record<string, () => ReactNode>> = {
  replay: () => replay('four-waves'),
  'replay-with-mistakes': () => replay('half-close', [BARE_FIN, EARLY]),
  'replay-of-a-loss': () => replay('four-waves', [], { fates: FIRST_LOST }),
  'replay-not-yours': () => <NoMatchForYou />,
}
