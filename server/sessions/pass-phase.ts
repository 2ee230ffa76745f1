import { isSamePlace, takesAnswers } from '#core/session/session.ts'
import { settingsOf } from '#core/session/view-for.ts'
import type { Due, DueList } from '#server/matches/ports.ts'
import type { SessionAnswers, SessionList } from './ports.ts'
import { type PresentDeps, presentFacts } from './present-facts.ts'
import { type PhaseEnd, phaseKind } from './session-due.ts'
import type { SessionTimes } from './session-times.ts'
import type { SessionNow, Sessions } from './sessions.ts'

export interface PassDeps extends PresentDeps {
  readonly sessions: Sessions
  readonly answers: SessionAnswers
  readonly list: Pick<SessionList, 'hostHere'>
  readonly due: DueList
  readonly times: SessionTimes
  readonly onDue: (inMs: number) => void
}

/** A phase has lasted as long as it should: whichever process fires, and however often, it ends once. */
export async function passPhase(
  deps: PassDeps,
  { subject: id, kind, at }: Due,
  end: PhaseEnd,
): Promise<void> {
  const waitMs = await stillLasts(deps, id, end)
  if (waitMs !== null) {
    await deps.due.change(id, { kind, inMs: waitMs })
    return deps.onDue(waitMs)
  }
  const isWanted = end.phase !== 'lobby' || (await hasCompany(deps, id))
  const commandId = end.phase === 'lobby' ? 'by-itself' : `${kind} ${at}`
  if (isWanted) {
    const present = await presentFacts(deps, id)
    await deps.sessions.commit(id, commandId, () => ({ type: 'pass-time', ...end, present }))
  }
  // It went with the append; where nothing was appended, or somebody set it again meanwhile, it goes here.
  await deps.due.change(id, { kind, inMs: null })
}

/** Milliseconds for which the phase lasts on: somebody has more time, or the host is there to end it; null: it is over. */
async function stillLasts(deps: PassDeps, id: string, { phase, place }: PhaseEnd): Promise<number | null> {
  const now = await deps.sessions.look(id)
  if (now === null || place === null || now.session.phase !== phase) return null
  const { limitMs, pace } = settingsOf(now.session)
  if (phase === 'question' && limitMs !== null) {
    const leftMs = await deps.answers.longestLeftMs(id, place, deps.times.hereWithin)
    if (leftMs === null) return deps.times.lookAgain
    return leftMs > 0 ? Math.ceil(leftMs) : null
  }
  if (phase === 'closing' || pace === 'itself') return null
  return (await deps.list.hostHere(id, deps.times.hostWithin)) ? deps.times.hostAway : null
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
  if (!takesAnswers(session) || session.paused) return null
  const { place } = session
  const { answered, awaited } = await answers.counts(id, place, hereWithin)
  if (answered === 0 || awaited > 0) return null
  const kind = phaseKind({ phase: 'closing', place })
  const committed = await sessions.commit(id, `all-answered ${kind}`, (now) => {
    const isOpen = now !== null && takesAnswers(now.session) && isSamePlace(now.session.place, place)
    return isOpen ? { type: 'all-done', place } : null
  })
  return committed.now
}
