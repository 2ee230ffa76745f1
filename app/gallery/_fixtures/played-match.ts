import { ROLES, type Role, byRole, partnerOf } from '#core/by-role.ts'
import { type Command, decide } from '#core/match/decide.ts'
import { evolve } from '#core/match/evolve.ts'
import { rfcAnswer } from '#core/match/position.ts'
import { type Match, isWaitingForPlayer } from '#core/match/match.ts'
import type { Level, Move } from '#core/match/move.ts'
import { viewFor } from '#core/match/view-for.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { controlBits } from '#core/teardown/segment.ts'
import type { KnownMatch } from '#app/_realtime/at-match.ts'

const MATCH_ID = 'FQURWAVES2345678'
const SEATS = byRole((role) => (role === 'client' ? 'SEATMEI' : 'SEATWEI'))
const NAMES = { SEATMEI: 'Mei', SEATWEI: 'Wei' }
const START = Date.UTC(2025, 0, 6, 9)

/** How a match of the gallery came about: a real one, played by the real rules up to a point. */
export interface Script {
  readonly scenario?: string
  readonly level?: Level
  readonly role?: Role
  readonly numbers?: { readonly client: number; readonly server: number }
  readonly partner?: 'person' | 'computer' | 'nobody'
  /** Right moves by both before anything else; Infinity: to the end. */
  readonly rightMoves?: number
  /** Then what this end sends, right or wrong. */
  readonly moves?: readonly Move[]
  /** And right moves by both again. */
  readonly thenRight?: number
  readonly partnerGone?: boolean
}

export function playedMatch(script: Script): KnownMatch {
  const { role = 'client', rightMoves = 0, moves = [], thenRight = 0, partnerGone = false } = script
  let match = playRightly(opened(script), rightMoves)
  for (const move of moves) match = submit(match, role, move)
  match = playRightly(match, thenRight)
  if (partnerGone)
    match = carryOut(match, { type: 'lend-seat', role: partnerOf(role), why: 'absent', wallMs: START })
  const { timeline, ...head } = viewFor(match, role, MATCH_ID)
  return { sequence: 1, head, items: timeline, names: NAMES }
}

function opened({
  scenario = 'four-waves',
  level = 2,
  role = 'client',
  partner = 'person',
  numbers,
}: Script): Match {
  const plan = scenarioById(scenario)?.plan(numbers ?? { client: 100, server: 300 })
  if (plan === undefined) throw new TypeError(`no scenario ${scenario}`)
  const created = carryOut(null, { type: 'create', setup: { scenario, level, plan } })
  const seated = takeRole(created, role, 'person')
  return partner === 'nobody' ? seated : takeRole(seated, partnerOf(role), partner)
}

function takeRole(match: Match, role: Role, kind: 'person' | 'computer'): Match {
  const holder = kind === 'person' ? { kind, seat: SEATS[role] } : { kind }
  return carryOut(match, { type: 'take-role', role, holder, wallMs: START })
}

function playRightly(match: Match, moves: number): Match {
  let after = match
  for (let move = 0; move < moves && after.phase === 'playing'; move += 1) after = playRight(after)
  return after
}

function playRight(match: Match): Match {
  const role = ROLES.find((one) => isWaitingForPlayer(match.ends[one]))
  const answer = role === undefined ? null : rfcAnswer(match.ends[role], { kind: 'nothing' }, false)
  if (role === undefined || answer === null) return match
  const { segment, next } = answer
  const state = match.setup.level === 3 ? { state: next.state } : {}
  if (segment === null) return submit(match, role, { kind: 'nothing', ...state })
  const { seq, ack, length } = segment
  const numbers = match.setup.level === 1 ? {} : { seq, length, ...(ack === null ? {} : { ack }) }
  return submit(match, role, { kind: 'segment', bits: controlBits(segment), ...numbers, ...state })
}

function submit(match: Match, role: Role, move: Move): Match {
  const by = match.holders[role]?.kind ?? 'person'
  const wallMs = START + match.timeline.length * 7000
  return carryOut(match, { type: 'submit-move', role, by, stimulus: match.ends[role].number, move, wallMs })
}

function carryOut(match: Match | null, command: Command): Match {
  const decision = decide(match, command)
  if ('refusal' in decision) throw new TypeError(`the gallery's script was refused: ${decision.refusal}`)
  const after = decision.events.reduce<Match | null>(evolve, match)
  if (after === null) throw new TypeError('nothing happened')
  return after
}
