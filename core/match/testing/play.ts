import type { ByRole, Role } from '#core/by-role.ts'
import type { Plan } from '#core/scenarios/plan.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { controlBits } from '#core/teardown/segment.ts'
import { type Command, type Decision, decide, rolesAsked } from '../decide.ts'
import type { MatchEvent, Setup } from '../events.ts'
import { evolve } from '../evolve.ts'
import { type Match, seatsOf } from '../match.ts'
import type { Level, Move } from '../move.ts'
import { rightMove as makeRightMove } from '../right-move.ts'

/** A match in a test: its log, and what it folds to. */
export interface Played {
  readonly match: Match
  readonly events: readonly MatchEvent[]
}

const NUMBERS: ByRole<number> = { client: 100, server: 300 }

export function start(scenario: string, level: Level, numbers = NUMBERS): Played {
  const found = scenarioById(scenario)
  if (found === null) throw new Error(`no scenario ${scenario}`)
  return startPlan(found.plan(numbers), level, scenario)
}

export function startPlan(
  plan: Plan,
  level: Level,
  scenario = 'test',
  more: Omit<Partial<Setup>, 'scenario' | 'level' | 'plan'> = {},
): Played {
  let played = apply(null, { type: 'create', setup: { scenario, level, plan, ...more } })
  for (const role of seatsOf(played.match)) {
    const holder = { kind: 'person', seat: `seat-of-${role}` } as const
    played = apply(played, { type: 'take-role', role, holder, wallMs: 0 })
  }
  return played
}

export function apply(played: Played | null, command: Command): Played {
  const decision: Decision = decide(played?.match ?? null, command)
  if ('refusal' in decision) throw new Error(`refused: ${decision.refusal}`)
  const match = decision.events.reduce<Match | null>(evolve, played?.match ?? null)
  if (match === null) throw new Error('no match')
  return { match, events: [...(played?.events ?? []), ...decision.events] }
}

export function submit(played: Played, role: Role, move: Move, by: 'person' | 'computer' = 'person'): Played {
  const stimulus = played.match.ends[role].number
  return apply(played, { type: 'submit-move', role, by, stimulus, move, wallMs: 0 })
}

/** A legal move as its player would put it: the RFC's longest, or the nth. */
export function rightMove(match: Match, role: Role, nth = 0): Move {
  return makeRightMove(match.ends[role], match.setup.level, nth)
}

/** Plays right moves until the match is over. `choose` picks among the roles that are asked. */
export function playOut(
  played: Played,
  choose: (roles: readonly Role[]) => Role = ([first]) => first ?? 'client',
): Played {
  let now = played
  for (let moves = 0; now.match.phase === 'playing'; moves += 1) {
    if (moves > 200) throw new Error('the match does not end')
    const role = choose(rolesAsked(now.match))
    now = submit(now, role, rightMove(now.match, role))
  }
  return now
}

/** What happened, one line each, for a test to compare. */
export function story(played: Played): string[] {
  return played.match.timeline.flatMap((item) => {
    switch (item.kind) {
      case 'sent':
        return [
          `${item.role} sends ${controlBits(item.segment).join(',')} ${item.segment.seq}/${item.segment.ack}`,
        ]
      case 'state':
        return [`${item.role} ${item.state}`]
      case 'called':
        return [`${item.role} ${item.call.kind}`]
      case 'timer':
        return [`${item.role} ${item.timer}`]
      case 'line':
        return [`${item.role} says ${item.line}`]
      case 'fate':
        return [`${item.role} ${item.flight} ${item.fate.kind}`]
      case 'arrived':
      case 'accepted':
      case 'refused':
        return []
    }
  })
}
