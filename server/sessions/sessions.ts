import type { DoorCode } from '#core/contract/door-codes.ts'
import { type Refusal, type SessionCommand, decide } from '#core/session/decide.ts'
import { evolve } from '#core/session/evolve.ts'
import type { Session } from '#core/session/session.ts'
import { changesStep } from '#core/session/step.ts'
import { BoundedMap } from '#server/matches/bounded-map.ts'
import { NotStored } from '#server/matches/ports.ts'
import { createTurns } from '#server/matches/turns.ts'
import { isOneTooMany } from './end-of-log.ts'
import type { SessionLog, SessionLogRow } from './ports.ts'
import { withConsequences } from './session-row.ts'
import type { SessionTimes } from './session-times.ts'

/** Sessions that are kept folded beside those that are held, at least, and at most twice as many; some 50 kB each, 500 kB at most. */
const KEPT = 100
/** Other processes may be first so many times in a row before we say that it was not stored. */
const MOST_CONFLICTS = 50

/** A session as of one row of its log. */
export interface SessionNow {
  readonly id: string
  readonly session: Session
  readonly sequence: number
  /** The row that led to the present step: an act that was decided on at it or later is meant as it is. */
  readonly stepAt: number
}

/** A command that somebody wants carried out, or why not; null: there is nothing to do. */
type SessionWish = (now: SessionNow | null) => SessionCommand | DoorCode | null

export type Committed =
  | { readonly done: true; readonly now: SessionNow }
  | { readonly done: false; readonly code: DoorCode; readonly now: SessionNow | null }

export interface Sessions {
  /**
   * Decides and stores: in turn with the other commands of the session, and again where another process was first.
   * A command that is in the log already is done. @throws {NotStored}
   */
  commit(id: string, commandId: string, wish: SessionWish): Promise<Committed>
  /** As this process knows it; read where it does not; null: there is none. @throws {NotStored} */
  get(id: string): Promise<SessionNow | null>
  /** As this process knows it, at once; null: it does not. */
  known(id: string): SessionNow | null
  /** Read on in the log. @throws {NotStored} */
  look(id: string): Promise<SessionNow | null>
  /** Sockets follow it: it stays folded however many others there are, for it is looked at again and again. */
  hold(id: string): void
  release(id: string): void
  /** Resolves when no command is under way. */
  idle(): Promise<void>
}

/** Only a cache: each append proves it, by the row's sequence. */
interface Folded {
  readonly id: string
  readonly session: Session | null
  readonly sequence: number
  readonly stepAt: number
  readonly commands: ReadonlySet<string>
}

export interface SessionsDeps {
  readonly log: SessionLog
  readonly times: SessionTimes
  /** Something was stored that is due in so many milliseconds. */
  readonly onDue: (inMs: number) => void
}

export function createSessions({ log, times, onDue }: SessionsDeps): Sessions {
  const kept = new BoundedMap<Folded>(KEPT)
  /** Null until it is read. */
  const held = new Map<string, Folded | null>()
  const turns = createTurns()

  function known(id: string): Folded | undefined {
    return held.get(id) ?? kept.get(id)
  }

  function keep(folded: Folded): Folded {
    if (folded.session === null) return folded
    if (held.has(folded.id)) held.set(folded.id, folded)
    else kept.set(folded.id, folded)
    return folded
  }

  function hold(id: string): void {
    if (held.has(id)) return
    held.set(id, kept.get(id) ?? null)
    kept.delete(id)
  }

  function release(id: string): void {
    const folded = held.get(id)
    held.delete(id)
    if (folded) keep(folded)
  }

  async function readOn(id: string): Promise<Folded> {
    const from = known(id) ?? { id, session: null, sequence: 0, stepAt: 0, commands: new Set<string>() }
    return keep((await log.read(id, from.sequence)).reduce(foldRow, from))
  }

  /** Who asks while another's reading has not begun yet hears of the same: it is as new. */
  const looking = new Map<string, Promise<Folded>>()

  function look(id: string): Promise<Folded> {
    const waiting = looking.get(id)
    if (waiting !== undefined) return waiting
    const mine = turns.take(id, () => {
      looking.delete(id)
      return readOn(id)
    })
    looking.set(id, mine)
    return mine
  }

  async function append(folded: Folded, commandId: string, command: SessionCommand) {
    if (isOneTooMany(folded.sequence, command)) return 'too-fast' as const
    const decision = decide(folded.session, command)
    if ('refusal' in decision) return DOOR_OF[decision.refusal]
    const row = { session: folded.id, sequence: folded.sequence + 1, commandId, events: decision.events }
    const full = withConsequences(folded.session, decision.session, row, times)
    if ((await log.append(full)) === 'conflict') return null
    for (const { inMs } of full.due) if (inMs !== null) onDue(inMs)
    return keep(foldRow(folded, row))
  }

  /** A refusal, or nothing to do, is said only of a session that was just read: no append proves it. */
  async function settle(id: string, commandId: string, wish: SessionWish): Promise<Committed> {
    let isRead = known(id) === undefined
    let folded = known(id) ?? (await readOn(id))
    for (let tries = 0; tries < MOST_CONFLICTS; tries += 1) {
      if (folded.commands.has(commandId)) return finish(folded, null)
      const wanted = wish(nowOf(folded))
      const isCommand = wanted !== null && typeof wanted === 'object'
      const outcome = isCommand ? await append(folded, commandId, wanted) : (wanted ?? folded)
      if (outcome !== null && typeof outcome === 'object' && isCommand) return finish(outcome, null)
      if (outcome !== null && isRead) return finish(folded, typeof outcome === 'string' ? outcome : null)
      folded = await readOn(id)
      isRead = true
    }
    throw new NotStored(`other processes were first ${MOST_CONFLICTS} times`)
  }

  return {
    commit: (id, commandId, wish) => turns.take(id, () => settle(id, commandId, wish)),
    get: async (id) => nowOf(known(id) ?? (await turns.take(id, () => readOn(id)))),
    known(id) {
      const folded = known(id)
      return folded === undefined ? null : nowOf(folded)
    },
    look: async (id) => nowOf(await look(id)),
    hold,
    release,
    idle: () => turns.idle(),
  }
}

const DOOR_OF: Readonly<Record<Refusal, DoorCode>> = {
  'session-exists': 'internal',
  'session-over': 'session-over',
  'not-now': 'not-needed-here',
}

function foldRow(folded: Folded, { sequence, commandId, events }: SessionLogRow): Folded {
  const session = events.reduce<Session | null>(evolve, folded.session)
  const stepAt = events.some(changesStep) ? sequence : folded.stepAt
  return { ...folded, session, sequence, stepAt, commands: new Set([...folded.commands, commandId]) }
}

function nowOf({ id, session, sequence, stepAt }: Folded): SessionNow | null {
  return session === null ? null : { id, session, sequence, stepAt }
}

function finish(folded: Folded, code: DoorCode | null): Committed {
  const now = nowOf(folded)
  if (code !== null) return { done: false, code, now }
  return now === null ? { done: false, code: 'no-such-session', now } : { done: true, now }
}
