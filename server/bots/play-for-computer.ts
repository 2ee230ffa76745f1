import type { Role } from '#core/by-role.ts'
import { type Match, isWaitingForPlayer, playsNow } from '#core/match/match.ts'
import { firingId } from '#server/matches/lend-seat.ts'
import type { MatchChange } from '#server/matches/match-change.ts'
import type { Matches } from '#server/matches/matches.ts'
import type { Due } from '#server/matches/ports.ts'
import { type Mistake, chooseMove } from './choose-move.ts'

export interface BotDeps {
  readonly matches: Matches
  readonly now: () => number
  /** For demonstrations and tests: made once for each decision, then the bot plays right. */
  readonly mistake?: Mistake
}

/** The computer's next move for a role, through the same door as everybody's; nothing where it is not asked (any more). */
export async function playForComputer(deps: BotDeps, due: Due, role: Role): Promise<MatchChange | null> {
  const wallMs = deps.now()
  const committed = await deps.matches.commit(due.match, firingId(due), (match) => {
    if (match === null || !isComputersTurn(match, role)) return []
    const end = match.ends[role]
    const move = chooseMove(end, match.setup.level, end.refusals === 0 ? deps.mistake : undefined)
    return [{ type: 'submit-move', role, by: 'computer', stimulus: end.number, move, wallMs }]
  })
  return committed.change
}

function isComputersTurn(match: Match, role: Role): boolean {
  return (
    match.phase === 'playing' && playsNow(match, role) === 'computer' && isWaitingForPlayer(match.ends[role])
  )
}
