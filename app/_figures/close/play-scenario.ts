import type { Role } from '#core/by-role.ts'
import { ROLES } from '#core/by-role.ts'
import { type Command, decide, rolesAsked } from '#core/match/decide.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { rightMove } from '#core/match/right-move.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'

/** The first SND.NXT of each end in every figure, so that words may name the numbers. */
const NUMBERS = { client: 100, server: 300 } as const

export interface PlayedScenario {
  readonly match: Match
  readonly events: readonly MatchEvent[]
}

/** A scenario as the rules play it, each end answering as RFC 9293 says. Null: there is no such scenario. */
export function playScenario(scenario: string): PlayedScenario | null {
  const plan = scenarioById(scenario)?.plan(NUMBERS)
  if (plan === undefined) return null
  let played = carryOut(null, { type: 'create', setup: { scenario, level: 2, plan } })
  for (const role of ROLES) {
    played = carryOut(played, { type: 'take-role', role, holder: { kind: 'computer' }, wallMs: 0 })
  }
  for (let asked = nextAsked(played); asked !== undefined; asked = nextAsked(played)) {
    played = answer(played, asked)
  }
  return played
}

function nextAsked({ match }: PlayedScenario): Role | undefined {
  return match.phase === 'playing' ? rolesAsked(match)[0] : undefined
}

function answer(played: PlayedScenario, role: Role): PlayedScenario {
  const end = played.match.ends[role]
  const move = rightMove(end, played.match.setup.level)
  return carryOut(played, {
    type: 'submit-move',
    role,
    by: 'computer',
    stimulus: end.number,
    move,
    wallMs: 0,
  })
}

function carryOut(played: PlayedScenario | null, command: Command): PlayedScenario {
  const decision = decide(played?.match ?? null, command)
  if ('refusal' in decision) throw new TypeError(`a right move was refused: ${decision.refusal}`)
  if (decision.match === null) throw new TypeError('nothing was created')
  return { match: decision.match, events: [...(played?.events ?? []), ...decision.events] }
}
