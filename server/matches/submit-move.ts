import type { Role } from '#core/by-role.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { MoveAck } from '#core/contract/match-commands.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { Payload } from '#core/contract/wire.ts'
import { type SubmitMove, decide } from '#core/match/decide.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { evolve } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import { isAway } from '#core/match/shared-end.ts'
import { headFor } from '#core/match/view-for.ts'
import type { CreateDeps } from './create-match.ts'
import type { CarriedOut, Wish } from './carry-out.ts'
import type { Done } from './done.ts'
import { chairOf, endOf, newsFor, wholeView } from './match-change.ts'
import { refuse } from './refuse-at-door.ts'

/** Refusals of one decision that are stored; after them those that cost no try are not. */
const MOST_REFUSALS = 20

/** A person's move: judged, stored, and answered with the verdict; sent again, with the same verdict. */
export async function submitMove(
  deps: Pick<CreateDeps, 'matches' | 'now'>,
  seat: string,
  submitted: Payload<'move:submit'>,
  /** Whether the sender has heard all until now: then only what is new goes back. */
  follows: boolean,
): Promise<Done<'move:submit'>> {
  const command = `${seat}:${submitted.command}`
  const committed = await deps.matches.commit(submitted.match, command, moveOf(seat, submitted, deps.now()))
  const { now, change } = committed
  if (now === null) return { ack: refuse('no-such-match'), change }
  const role = endOf(now.match, seat)
  if (role === 'not-your-match' || role === 'not-needed-here') return { ack: refuse(role), change }
  const sharer = chairOf(now.match, seat)?.sharer ?? 0
  const whole = () => wholeView(now, role, sharer)
  if (!committed.done) return { ack: refuse(committed.code, viewAgain(committed.code, whole)), change }
  if (committed.outcome === null) return { ack: refuse('nothing-asked'), change }
  const update = change !== null && follows ? newsFor(change, role, sharer) : whole()
  return { ack: { ok: true, ...verdictOf(committed.outcome, now.id, role), update }, change }
}

/** Whoever moves is there: a seat that the computer played is theirs again by that. */
function moveOf(seat: string, { stimulus, move, confidence }: Payload<'move:submit'>, wallMs: number): Wish {
  return (match) => {
    if (match === null) return 'no-such-match'
    const role = endOf(match, seat)
    if (role === 'not-your-match' || role === 'not-needed-here') return role
    const sure = match.setup.confidence === true ? { confidence } : {}
    const submit = { type: 'submit-move', role, by: 'person', seat, stimulus, move, ...sure, wallMs } as const
    if (isOneTooMany(match, submit)) return 'too-fast'
    return isAway(match, role, seat) ? [{ type: 'return-seat', role, seat }, submit] : [submit]
  }
}

/** What is not needed costs no try, so nothing else would end it: one seat must not make a log grow for ever. */
function isOneTooMany(match: Match, submit: SubmitMove): boolean {
  if (refusalsSinceAccepted(match, submit.role) < MOST_REFUSALS) return false
  const present = evolve(match, { type: 'seat-returned', role: submit.role })
  const decision = decide(present, submit)
  return 'events' in decision && decision.events.some(isUncounted)
}

function isUncounted(event: MatchEvent): boolean {
  return event.type === 'move-refused' && !event.counted
}

function refusalsSinceAccepted({ timeline }: Match, role: Role): number {
  if (timeline.length < MOST_REFUSALS) return 0
  const own = timeline.filter((item) => item.role === role)
  const last = own.findLastIndex(({ kind }) => kind === 'accepted')
  return own.slice(last + 1).filter(({ kind }) => kind === 'refused').length
}

const OUT_OF_DATE: readonly DoorCode[] = ['stale', 'nothing-asked', 'paused', 'not-your-turn-yet']

/** Whoever could not know how it stands is shown. */
function viewAgain(code: DoorCode, whole: () => MatchUpdate) {
  return OUT_OF_DATE.includes(code) ? { update: whole() } : {}
}

type Verdict = MoveAck extends infer A ? (A extends MoveAck ? Omit<A, 'update'> : never) : never

/** What the events of one command say of its move. */
function verdictOf({ events, match }: CarriedOut, id: string, role: Role): Verdict {
  const said = events.some((event) => event.type === 'line-chosen' && event.verdict === 'right')
  if (said) return { verdict: 'right', points: 0 }
  const refused = events.find((event) => event.type === 'move-refused' && event.role === role)
  if (refused?.type !== 'move-refused') return acceptedVerdict(match, role)
  const head = headFor(match, role, id)
  const refusal = head.asked?.refusal ?? head.given
  if (refusal === null) return acceptedVerdict(match, role)
  return { verdict: 'refused', refusal, counted: refused.counted }
}

/** Points come when the decision is over: at level 3 that is when the state has been named too. */
function acceptedVerdict(match: Match, role: Role): Verdict {
  const line = match.timeline.findLast((item) => item.kind === 'accepted' && item.role === role)
  const scored = line?.kind === 'accepted' ? line : null
  const { naming } = match.ends[role]
  const verdict = (naming?.accepted ?? scored)?.verdict === 'right-too' ? 'right-too' : 'right'
  return { verdict, points: naming === null ? (scored?.points ?? 0) : 0 }
}
