import { ROLES, type Role, SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import { type Match, isWaitingForPlayer, playsNow } from '#core/match/match.ts'
import { type Sharer, sharersOf } from '#core/match/shared-end.ts'
import { limitOf } from '#core/match/view-for.ts'
import { type DueTask, dueKind } from './due-kinds.ts'
import type { DueChange } from './ports.ts'
import type { Times } from './times.ts'

/** Milliseconds on top of a limit: a question is shown first, and an answer is on its way for a while. */
export const LIMIT_GRACE = 1000

/** What becomes due, or is due no more, by going from one match to the next: stored in the same transaction. */
export function dueChanges(before: Match | null, after: Match, times: Times): DueChange[] {
  return [
    ...ROLES.flatMap((role) =>
      change({ kind: 'bot', role }, botTask(before, role), botTask(after, role), times.botPace),
    ),
    ...(sitsAsBefore(before, after) ? [] : presenceChanges(before, after, times)),
    ...replaced(waitTask(before), waitTask(after), () => times.waitPace(after.wait?.pauseMs ?? 0)),
    ...replaced(fateTask(before), fateTask(after), () => times.fateAfter),
    ...ROLES.flatMap((role) =>
      replaced(
        limitTask(before, role),
        limitTask(after, role),
        () => (limitOf(after, role) ?? 0) + LIMIT_GRACE,
      ),
    ),
  ]
}

const SHARERS = [0, 1] as const

/** Moves change nothing of who is looked for: a match shares with the one before what has stayed. */
function sitsAsBefore(before: Match | null, after: Match): boolean {
  if (before === null) return false
  const { phase, pausedAt, holders, lent, away } = before
  return (
    phase === after.phase &&
    pausedAt === after.pausedAt &&
    holders === after.holders &&
    lent === after.lent &&
    away === after.away
  )
}

function presenceChanges(before: Match | null, after: Match, { absentAfter }: Times): DueChange[] {
  return SEAT_ROLES.flatMap((role) =>
    SHARERS.flatMap((sharer) =>
      change(
        { kind: 'presence', role, sharer },
        watched(before, role, sharer),
        watched(after, role, sharer),
        () => absentAfter,
      ),
    ),
  )
}

/** The row stays while the task does; another task is another row in its place. */
function change(task: DueTask, before: string | null, after: string | null, inMs: () => number): DueChange[] {
  if (before === after) return []
  return [{ kind: dueKind(task), inMs: after === null ? null : inMs() }]
}

interface Task {
  readonly kind: string
  /** What makes it another one, though the row has the same name. */
  readonly of: number
}

/** As {@link change}, where the task names its row. */
function replaced(before: Task | null, after: Task | null, inMs: () => number): DueChange[] {
  if (before?.kind === after?.kind && before?.of === after?.of) return []
  const gone = before !== null && before.kind !== after?.kind ? [{ kind: before.kind, inMs: null }] : []
  return after === null ? gone : [...gone, { kind: after.kind, inMs: inMs() }]
}

/** While all stop nothing is due: it is due anew when they go on. */
function goesOn(match: Match | null): match is Match {
  return match?.phase === 'playing' && match.pausedAt === null
}

/** Names what the computer has to answer for a role now; null: nothing. */
export function botTask(match: Match | null, role: Role): string | null {
  if (!goesOn(match) || playsNow(match, role) !== 'computer') return null
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return null
  return `${end.number} ${end.naming === null ? (end.line ?? 'move') : 'state'} ${end.refusals}`
}

function waitTask(match: Match | null): Task | null {
  if (!goesOn(match) || match.wait === null) return null
  return { kind: dueKind({ kind: 'wait', until: match.wait.until }), of: 0 }
}

/** The oldest segment's time begins when it was sent, and anew with each decision. */
function fateTask(match: Match | null): Task | null {
  const oldest = goesOn(match) ? match.undecided[0] : undefined
  if (match === null || oldest === undefined) return null
  const { flight } = oldest
  return { kind: dueKind({ kind: 'fate', flight }), of: match.flightCount - match.undecided.length }
}

/** A player's time begins with each decision, and a refused try does not give more of it. */
function limitTask(match: Match | null, role: Role): Task | null {
  if (!goesOn(match) || limitOf(match, role) === null) return null
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return null
  return { kind: dueKind({ kind: 'limit', role, stimulus: end.number }), of: 0 }
}

function watched(match: Match | null, role: SeatRole, sharer: Sharer): string | null {
  return goesOn(match) && isWatched(match, role, sharer) ? 'watched' : null
}

/** Whether a person is looked for now: somebody waits for them, and the match goes on. */
export function isLookedFor(match: Match | null, role: SeatRole, sharer: Sharer): boolean {
  return watched(match, role, sharer) !== null
}

/** Whether somebody waits for this person: only among persons does the computer ever take a seat. */
export function isWatched(match: Match | null, role: SeatRole, sharer: Sharer): boolean {
  if (match?.phase !== 'playing' || playsNow(match, role) !== 'person') return false
  const seat = sharersOf(match, role)[sharer]
  if (seat === undefined || match.away.includes(seat)) return false
  return SEAT_ROLES.some((other) => sharersOf(match, other).some((someone) => someone !== seat))
}
