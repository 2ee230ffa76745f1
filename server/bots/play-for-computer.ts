import type { Role } from '#core/by-role.ts'
import type { Match } from '#core/match/match.ts'
import { botTask } from '#server/matches/due-changes.ts'
import type { MatchChange } from '#server/matches/match-change.ts'
import type { Matches } from '#server/matches/matches.ts'
import { type Mistake, chooseMove } from './choose-move.ts'

export interface BotDeps {
  readonly matches: Matches
  readonly now: () => number
  /** For demonstrations and tests: made once for each decision, then the bot plays right. */
  readonly mistake?: Mistake
}

/** The computer's next move for a role, through the same door as everybody's; nothing where it is not asked (any more). */
export async function playForComputer(deps: BotDeps, match: string, role: Role): Promise<MatchChange | null> {
  const wallMs = deps.now()
  // Named by the question: whichever process fires, and however often, it is answered once.
  const command = (current: Match | null) => `bot:${role} ${botTask(current, role)}`
  const committed = await deps.matches.commit(match, command, (current) => {
    if (current === null || botTask(current, role) === null) return []
    const end = current.ends[role]
    const move = chooseMove(end, current.setup.level, end.refusals === 0 ? deps.mistake : undefined)
    return [{ type: 'submit-move', role, by: 'computer', stimulus: end.number, move, wallMs }]
  })
  return committed.change
}
