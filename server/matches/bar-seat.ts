import type { CreateDeps } from './create-match.ts'
import { type MatchChange, chairOf } from './match-change.ts'

/** Somebody was sent away: the match is theirs no more, and whoever is left plays on at once. @throws {NotStored} */
export async function barSeat(
  { matches, now }: Pick<CreateDeps, 'matches' | 'now'>,
  seat: string,
  match: string,
): Promise<MatchChange | null> {
  const wallMs = now()
  const { change } = await matches.commit(match, `bar ${seat}`, (current) => {
    const chair = current && chairOf(current, seat)
    if (current === null || chair === null || current.phase === 'ended') return []
    return [{ type: 'bar-seat', role: chair.role, seat, wallMs }]
  })
  return change
}
