import type { Role } from '#core/by-role.ts'
import type { MoveAck, Payload } from '#core/contract/wire.ts'
import type { Match } from '#core/match/match.ts'
import { headFor } from '#core/match/view-for.ts'
import type { CreateDeps } from './create-match.ts'
import type { CarriedOut, Wish } from './carry-out.ts'
import type { Done } from './done.ts'
import { type MatchNow, newsFor, roleOf, wholeView } from './match-change.ts'
import { refuse } from './refuse-at-door.ts'

/** A person's move: judged, stored, and answered with the verdict; sent again, with the same verdict. */
export async function submitMove(
  deps: Pick<CreateDeps, 'matches' | 'now'>,
  seat: string,
  { match, command, stimulus, move }: Payload<'move:submit'>,
  /** Whether the sender has heard all until now: then only what is new goes back. */
  follows: boolean,
): Promise<Done<'move:submit'>> {
  const committed = await deps.matches.commit(
    match,
    `${seat}:${command}`,
    moveOf(seat, stimulus, move, deps.now()),
  )
  const { now, change } = committed
  const role = now && roleOf(now.match, seat)
  if (now === null || role === null)
    return { ack: refuse(now === null ? 'no-such-match' : 'not-your-match'), change }
  if (!committed.done) return { ack: refuse(committed.code, staleView(committed.code, now, role)), change }
  if (committed.outcome === null) return { ack: refuse('nothing-asked'), change }
  const update = change !== null && follows ? newsFor(change, role) : wholeView(now, role)
  return { ack: { ok: true, ...verdictOf(committed.outcome, now.id, role), update }, change }
}

/** Whoever moves is there: a seat that the computer played is theirs again by that. */
function moveOf(seat: string, stimulus: number, move: Payload<'move:submit'>['move'], wallMs: number): Wish {
  return (match) => {
    if (match === null) return 'no-such-match'
    const role = roleOf(match, seat)
    if (role === null) return 'not-your-match'
    const submit = { type: 'submit-move', role, by: 'person', stimulus, move, wallMs } as const
    return match.lent[role] ? [{ type: 'return-seat', role }, submit] : [submit]
  }
}

function staleView(code: string, now: MatchNow, role: Role) {
  return code === 'stale' || code === 'nothing-asked' ? { update: wholeView(now, role) } : {}
}

type Verdict = MoveAck extends infer A ? (A extends MoveAck ? Omit<A, 'update'> : never) : never

/** What the events of one command say of its move. */
function verdictOf({ events, match }: CarriedOut, id: string, role: Role): Verdict {
  const refused = events.find((event) => event.type === 'move-refused' && event.role === role)
  const head = headFor(match, role, id)
  const refusal = head.asked?.refusal ?? head.given
  if (refused?.type === 'move-refused' && refusal !== null) {
    return { verdict: 'refused', refusal, counted: refused.counted }
  }
  return acceptedVerdict(match, role)
}

/** Points come when the decision is over: at level 3 that is when the state has been named too. */
function acceptedVerdict(match: Match, role: Role): Verdict {
  const line = match.timeline.findLast((item) => item.kind === 'accepted' && item.role === role)
  const scored = line?.kind === 'accepted' ? line : null
  const { naming } = match.ends[role]
  const verdict = (naming?.accepted ?? scored)?.verdict === 'right-too' ? 'right-too' : 'right'
  return { verdict, points: naming === null ? (scored?.points ?? 0) : 0 }
}
