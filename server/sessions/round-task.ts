import type { Due, DueList } from '#server/matches/ports.ts'
import { holdRound } from './hold-round.ts'
import { type OpenRoundDeps, openRound } from './open-round.ts'
import type { RoundDue } from './round-due.ts'
import { type ScoreDeps, scoreRound } from './score-round.ts'

export interface RoundTaskDeps extends OpenRoundDeps, ScoreDeps {
  readonly due: DueList
}

/** Does to the matches of a round what a session's events have asked for; done twice it is done. @throws {NotStored} */
export async function doRoundTask(
  deps: RoundTaskDeps,
  { subject: id, kind }: Due,
  { task, activity, question }: RoundDue,
): Promise<void> {
  const now = await deps.sessions.look(id)
  const place = { activity, question }
  if (now !== null) {
    switch (task) {
      case 'open':
        await openRound(deps, now, place)
        break
      case 'hold':
        await holdRound(deps, now, place)
        break
      case 'score':
        await scoreRound(deps, now, place)
        break
    }
  }
  await deps.due.change(id, { kind, inMs: null })
}
