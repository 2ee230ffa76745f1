import { type Role, type SeatRole, partnerOf } from '#core/by-role.ts'
import { type Command, decide, rolesAsked } from '#core/match/decide.ts'
import type { Setup } from '#core/match/events.ts'
import { evolve } from '#core/match/evolve.ts'
import { LINES } from '#core/match/line.ts'
import { type Match, seatsOf } from '#core/match/match.ts'
import type { Level, Move } from '#core/match/move.ts'
import { networkViewFor } from '#core/match/network-view.ts'
import { rightMove } from '#core/match/right-move.ts'
import { viewFor } from '#core/match/view-for.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import type { KnownMatch } from '#app/_realtime/at-match.ts'

const MATCH_ID = 'FQURWAVES2345678'
const SEATS = { client: 'SEATMEI', server: 'SEATWEI', network: 'SEATLIN' } as const
const NAMES = { SEATMEI: 'Mei', SEATWEI: 'Wei', SEATLIN: 'Lin', SEATBO: 'Bo' }
const START = Date.UTC(2025, 0, 6, 9)

/** How a match of the gallery came about: a real one, played by the real rules up to a point. */
export interface Script extends Pick<Setup, 'network' | 'waits' | 'confidence' | 'limits' | 'guided'> {
  readonly scenario?: string
  readonly level?: Level
  readonly role?: SeatRole
  readonly numbers?: { readonly client: number; readonly server: number }
  readonly partner?: 'person' | 'computer' | 'nobody'
  /** Before anything else so many deeds: right moves by both, fates, waits that pass. Infinity: to the end. */
  readonly rightMoves?: number
  /** What the network's player does to one segment after the other; beyond it each is delivered. */
  readonly fates?: readonly Fate[]
  /** Then what this end sends, right or wrong. */
  readonly moves?: readonly Move[]
  /** And right moves by both again. */
  readonly thenRight?: number
  readonly partnerGone?: boolean
  readonly skips?: boolean
  /** Bo shares this end. */
  readonly shared?: boolean
  readonly hinted?: boolean
  /** The time of this end's decision is over. */
  readonly late?: boolean
  readonly paused?: boolean
}

export function playedMatch(script: Script): KnownMatch {
  const { role = 'client', rightMoves = 0, moves = [], thenRight = 0, partnerGone, skips } = script
  const end: Role = role === 'network' ? 'client' : role
  const fates = [...(script.fates ?? [])]
  let match = playRightly(opened(script), fates, rightMoves)
  for (const move of moves) match = submit(match, end, move)
  match = playRightly(match, fates, thenRight)
  if (partnerGone === true)
    match = carryOut(match, { type: 'lend-seat', role: partnerOf(end), why: 'absent', wallMs: START })
  match = inClass(match, end, script)
  if (skips === true) match = carryOut(match, { type: 'skip-wait', role: end, wallMs: START })
  return knownTo(match, role)
}

/** What whoever leads a class has done to it. */
function inClass(match: Match, role: Role, { hinted, late, paused }: Script): Match {
  const wallMs = START
  const stimulus = match.ends[role].number
  const deeds: Command[] = [
    ...(late === true ? [{ type: 'pass-limit', role, stimulus, wallMs } as const] : []),
    ...(hinted === true ? [{ type: 'give-hint', role, wallMs } as const] : []),
    ...(paused === true ? [{ type: 'pause', wallMs } as const] : []),
  ]
  return deeds.reduce(carryOut, match)
}

function knownTo(match: Match, role: SeatRole): KnownMatch {
  const view = role === 'network' ? networkViewFor(match, MATCH_ID) : viewFor(match, role, MATCH_ID)
  const { timeline, ...head } = view
  return { sequence: 1, head, items: timeline, names: NAMES }
}

function opened(script: Script): Match {
  const { scenario = 'four-waves', level = 2, role = 'client', partner = 'person', numbers } = script
  const { network, waits, confidence, limits, guided, shared } = script
  const plan = scenarioById(scenario)?.plan(numbers ?? { client: 100, server: 300 })
  if (plan === undefined) throw new TypeError(`no scenario ${scenario}`)
  const modes = {
    ...(network && { network }),
    ...(waits && { waits }),
    ...(confidence && { confidence }),
    ...(limits && { limits }),
    ...(guided && { guided }),
    ...(level === 0 && { lines: LINES.slice(0, 6) }),
  }
  const created = carryOut(null, { type: 'create', setup: { scenario, level, plan, ...modes } })
  const others = seatsOf(created).filter((seat) => seat !== role)
  const seated = takeRole(created, role, 'person', shared)
  return partner === 'nobody'
    ? seated
    : others.reduce((match, other) => takeRole(match, other, partner), seated)
}

function takeRole(match: Match, role: SeatRole, kind: 'person' | 'computer', shared = false): Match {
  const holder =
    kind === 'person' ? { kind, seat: SEATS[role], ...(shared && { other: 'SEATBO' }) } : { kind }
  return carryOut(match, { type: 'take-role', role, holder, wallMs: START })
}

function playRightly(match: Match, fates: Fate[], deeds: number): Match {
  let after = match
  for (let deed = 0; deed < deeds && after.phase === 'playing'; deed += 1) after = playOn(after, fates)
  return after
}

function playOn(match: Match, fates: Fate[]): Match {
  const [role] = rolesAsked(match)
  if (role !== undefined) return submit(match, role, rightMove(match.ends[role], match.setup.level))
  const [aloft] = match.undecided
  if (aloft !== undefined) {
    const fate = fates.shift() ?? { kind: 'delivered' }
    return carryOut(match, { type: 'decide-fate', by: 'person', flight: aloft.flight, fate, wallMs: START })
  }
  const { wait } = match
  return wait === null ? match : carryOut(match, { type: 'pass-wait', until: wait.until, wallMs: START })
}

function submit(match: Match, role: Role, move: Move): Match {
  const by = match.holders[role]?.kind ?? 'person'
  const wallMs = START + match.timeline.length * 7000
  const stimulus = match.ends[role].number
  const sure = match.setup.confidence === true ? ({ confidence: 'think-so' } as const) : {}
  return carryOut(match, { type: 'submit-move', role, by, stimulus, move, ...sure, wallMs })
}

function carryOut(match: Match | null, command: Command): Match {
  const decision = decide(match, command)
  if ('refusal' in decision) throw new TypeError(`the gallery's script was refused: ${decision.refusal}`)
  const after = decision.events.reduce<Match | null>(evolve, match)
  if (after === null) throw new TypeError('nothing happened')
  return after
}
