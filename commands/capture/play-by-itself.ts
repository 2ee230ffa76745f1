import { type ByRole, ROLES } from '#core/by-role.ts'
import { type Command, decide, rolesAsked } from '#core/match/decide.ts'
import type { Match } from '#core/match/match.ts'
import type { Level } from '#core/match/move.ts'
import { rightMove } from '#core/match/right-move.ts'
import type { Scenario } from '#core/scenarios/scenario.ts'

/** Each end's first number: far apart, so that a reader of the file cannot mix them up. */
const NUMBERS: ByRole<number> = { client: 1_000_000, server: 7_000_000 }
const COMPUTER = { kind: 'computer' } as const
/** Far more than any scenario asks. */
const MOST_MOVES = 500

/** Two bots play a scenario to its end, right at every move. `wallMs`, epoch milliseconds, is when it started. */
export function playByItself(scenario: Scenario, level: Level, wallMs: number): Match {
  const setup = { scenario: scenario.id, level, plan: scenario.plan(NUMBERS) }
  let match = does(null, { type: 'create', setup })
  for (const role of ROLES) match = does(match, { type: 'take-role', role, holder: COMPUTER, wallMs })
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const [role] = rolesAsked(match)
    if (role === undefined) return match
    const end = match.ends[role]
    const move = rightMove(end, level)
    match = does(match, { type: 'submit-move', role, by: 'computer', stimulus: end.number, move, wallMs })
  }
  throw new RangeError(`${scenario.id} does not end`)
}

function does(match: Match | null, command: Command): Match {
  const decision = decide(match, command)
  if ('refusal' in decision) throw new TypeError(`${command.type} was refused: ${decision.refusal}`)
  return decision.match
}
