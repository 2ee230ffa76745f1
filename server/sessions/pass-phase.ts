import { isSamePlace, takesAnswers } from '#core/session/session.ts'
import type { Due, DueList } from '#server/matches/ports.ts'
import type { SessionAnswers } from './ports.ts'
import { type PhaseEnd, phaseKind } from './session-due.ts'
import type { SessionTimes } from './session-times.ts'
import type { SessionNow, Sessions } from './sessions.ts'

export interface PassDeps {
  readonly sessions: Sessions
  readonly answers: SessionAnswers
  readonly due: DueList
  readonly times: SessionTimes
}

/** A phase has lasted as long as it should: whichever process fires, and however often, it ends once. */
export async function passPhase(deps: PassDeps, { subject: id, kind }: Due, end: PhaseEnd): Promise<void> {
  const isWanted = end.phase !== 'lobby' || (await hasCompany(deps, id))
  const commandId = end.phase === 'lobby' ? 'by-itself' : kind
  const wish = { type: 'pass-time', ...end } as const
  if (isWanted) await deps.sessions.commit(id, commandId, () => wish)
  // It went with the append; where nothing was appended, or somebody set it again meanwhile, it goes here.
  await deps.due.change(id, { kind, inMs: null })
}

/** Who is alone in the lobby waits on: the next one who comes sets the time anew. */
async function hasCompany({ answers, times }: PassDeps, id: string): Promise<boolean> {
  const { here } = await answers.counts(id, null, times.hereWithin)
  return here >= 2
}

/** All that are here have answered: nobody is waited for. Null: it is not so. */
export async function closeAnswered(
  { sessions, answers }: Pick<PassDeps, 'sessions' | 'answers'>,
  { id, session }: SessionNow,
  hereWithin: number,
): Promise<SessionNow | null> {
  if (!takesAnswers(session)) return null
  const { place } = session
  const { answered, awaited } = await answers.counts(id, place, hereWithin)
  if (answered === 0 || awaited > 0) return null
  const kind = phaseKind({ phase: 'closing', place })
  const committed = await sessions.commit(id, `all-answered ${kind}`, (now) => {
    const isOpen = now !== null && takesAnswers(now.session) && isSamePlace(now.session.place, place)
    return isOpen ? { type: 'all-answered', place } : null
  })
  return committed.now
}
