import { ROLES, type Role } from '#core/by-role.ts'
import { type Command, decide, rolesAsked } from '#core/match/decide.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import type { Move } from '#core/match/move.ts'
import { type PairDetail, pairDetailOf } from '#core/match/pair-detail.ts'
import { pairViewOf } from '#core/match/pair-of.ts'
import type { PairView } from '#core/match/pair-view.ts'
import { rightMove } from '#core/match/right-move.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'

interface Played {
  readonly match: Match
  readonly events: readonly MatchEvent[]
}

/** A pair of the gallery's class: its scenario, and how many moves it has made; 'end': all of them. */
export interface GalleryPair {
  readonly scenario: string
  readonly moves: number | 'end'
  /** Of these moves of the first one who is asked. */
  readonly wrong?: readonly Move[]
}

/** Every state that a pair may be in, over and over. */
const CLASS: readonly GalleryPair[] = [
  { scenario: 'four-waves', moves: 1 },
  { scenario: 'four-waves', moves: 'end' },
  { scenario: 'server-fin-lost', moves: 4 },
  { scenario: 'four-waves', moves: 3 },
  { scenario: 'simultaneous-close', moves: 2 },
  { scenario: 'four-waves', moves: 5 },
  { scenario: 'last-ack-lost', moves: 'end' },
  { scenario: 'first-fin-lost', moves: 2 },
  { scenario: 'four-waves', moves: 0 },
  { scenario: 'half-close', moves: 5 },
  { scenario: 'abort', moves: 'end' },
  { scenario: 'last-ack-gives-up', moves: 7 },
]

/** As many pairs as a class has, each in a state of its own. */
export function galleryPairs(count: number): PairView[] {
  return Array.from({ length: count }, (_, index) => {
    const pair = CLASS[index % CLASS.length] ?? { scenario: 'four-waves', moves: 1 }
    return viewOf(playPair(pair, index), index)
  })
}

/** One pair after another of its moves: what a wall is told while it is played. */
export function galleryMoments(index: number): PairView[] {
  const { scenario } = CLASS[index % CLASS.length] ?? { scenario: 'four-waves' }
  const whole = playPair({ scenario, moves: 'end' }, index)
  const moves = whole.events.filter(({ type }) => type === 'move-accepted').length
  return Array.from({ length: moves + 1 }, (_, made) =>
    viewOf(playPair({ scenario, moves: made }, index), index),
  )
}

export function galleryDetail(pair: GalleryPair): PairDetail {
  const detail = pairDetailOf(playPair(pair, 0).events)
  if (detail === null) throw new TypeError('the gallery’s match has no beginning')
  return detail
}

function viewOf({ match, events }: Played, index: number): PairView {
  const view = pairViewOf(match, `PAIR${index}`, events.length)
  return index % 12 === 7 ? { ...view, paused: true } : view
}

function playPair({ scenario, moves, wrong = [] }: GalleryPair, index: number): Played {
  const plan = scenarioById(scenario)?.plan({ client: 100, server: 300 })
  if (plan === undefined) throw new TypeError(`no scenario ${scenario}`)
  let played = carryOut(null, { type: 'create', setup: { scenario, level: 2, plan } })
  for (const [place, role] of ROLES.entries()) {
    const isComputer = index % 12 === 3 && role === 'server'
    const holder = isComputer
      ? ({ kind: 'computer' } as const)
      : ({ kind: 'person', seat: `SEAT${index * 2 + place}` } as const)
    played = carryOut(played, { type: 'take-role', role, holder, wallMs: 0 })
  }
  for (const move of wrong) played = answer(played, () => move)
  for (let made = 0; made !== moves && played.match.phase === 'playing'; made += 1)
    played = answer(played, (match, role) => rightMove(match.ends[role], match.setup.level))
  return played
}

function answer(played: Played, choose: (match: Match, role: Role) => Move): Played {
  const { match } = played
  const role = rolesAsked(match)[0]
  if (role === undefined) throw new TypeError('nobody is asked')
  const move = choose(match, role)
  const stimulus = match.ends[role].number
  const by = match.holders[role]?.kind === 'computer' ? 'computer' : 'person'
  return carryOut(played, { type: 'submit-move', role, by, stimulus, move, wallMs: 0 })
}

function carryOut(played: Played | null, command: Command): Played {
  const decision = decide(played?.match ?? null, command)
  if ('refusal' in decision) throw new TypeError(`the gallery’s pair was refused: ${decision.refusal}`)
  if (decision.match === null) throw new TypeError('nothing was created')
  return { match: decision.match, events: [...(played?.events ?? []), ...decision.events] }
}
