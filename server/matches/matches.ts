import type { DoorCode } from '#core/contract/door-codes.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { BoundedMap } from './bounded-map.ts'
import { type CarriedOut, type Wish, carryOut, withConsequences } from './carry-out.ts'
import { type FoldedMatch, fold, foldRow, unwritten } from './folded-match.ts'
import { type MatchChange, type MatchNow, personsOf } from './match-change.ts'
import { type LogRow, type MatchLog, NotStored } from './ports.ts'
import type { SeatNames } from './seat-names.ts'
import type { Times } from './times.ts'
import { createTurns } from './turns.ts'

/** Folded matches that are kept at least, and at most twice as many; some 20 kB each. */
const KEPT = 3000
/** Other processes may be first so many times in a row before we say that it was not stored. */
const MOST_CONFLICTS = 50

type Committed =
  | {
      readonly done: true
      /** What the command led to, now or when it was sent before; null: there was nothing to do. */
      readonly outcome: CarriedOut | null
      readonly now: MatchNow
      readonly change: MatchChange | null
    }
  | {
      readonly done: false
      readonly code: DoorCode
      readonly now: MatchNow | null
      readonly change: MatchChange | null
    }

/** A command's own id: sent again, it finds its row. What happens by itself is named by what it does to the match. */
type CommandId = string | ((match: Match | null) => string)

interface CommitOptions {
  readonly isNew?: boolean
}

export interface Matches {
  /**
   * Decides and stores: in turn with the other commands of the match, and again where another process was first.
   * What needs no append is said only of a match whose log was just read; `isNew`: the id was drawn just now,
   * so there is no log to read. @throws {NotStored}
   */
  commit(id: string, command: CommandId, wish: Wish, options?: CommitOptions): Promise<Committed>
  /**
   * Reads on where an answer of the database was lost, and gives what nobody has been told. A match that cannot be read
   * stays for the next time; `onError` hears of the first of them.
   */
  recheck(onError: (error: unknown) => void): Promise<readonly MatchChange[]>
  /**
   * Reads on where this process does not know the match as far as `sequence`: what its players here have not been told,
   * or all of it where it was not known; null: nothing, also of a match whose end was told here. @throws {NotStored}
   */
  readOn(id: string, sequence: number): Promise<MatchChange | null>
  /** As this process knows it, if it does. */
  known(id: string): Pick<MatchNow, 'match' | 'sequence' | 'heard'> | null
  /** How many this process keeps. */
  held(): number
  /** Resolves when no command is under way. */
  idle(): Promise<void>
}

export interface MatchesPorts {
  readonly log: MatchLog
  readonly names: SeatNames
  readonly times: Times
  /** Something was stored that is due in so many milliseconds. */
  readonly onDue: (inMs: number) => void
}

/** One command on its way: where the match stood when this process last told of it, and what was added since. */
interface Attempt {
  readonly start: FoldedMatch
  readonly folded: FoldedMatch
  readonly events: readonly MatchEvent[]
}

export function createMatches({ log, names, times, onDue }: MatchesPorts): Matches {
  const kept = new BoundedMap<FoldedMatch>(KEPT)
  /** By match that ended: its last sequence, which was told here. */
  const ended = new BoundedMap<number>(KEPT)
  const turns = createTurns()
  /** Matches with a row of which nobody knows whether it was stored: the answer was lost. */
  const doubtful = new Set<string>()

  function add(attempt: Attempt, rows: readonly LogRow[]): Attempt {
    const folded = fold(attempt.folded, rows)
    keep(folded)
    return { ...attempt, folded, events: [...attempt.events, ...rows.flatMap((row) => row.events)] }
  }

  async function readOn(attempt: Attempt): Promise<Attempt> {
    return add(attempt, await log.read(attempt.folded.id, attempt.folded.sequence))
  }

  async function begin(id: string, isNew: boolean): Promise<Attempt> {
    const folded = isNew ? unwritten(id) : fold(unwritten(id), await log.read(id, 0))
    // Nothing of it is told: its end may still be news.
    if (folded.match?.phase !== 'ended') keep(folded)
    return { start: folded, folded, events: [] }
  }

  /** A match that is over is looked at once or twice more: its log is there for that. */
  function keep(folded: FoldedMatch): void {
    if (folded.match?.phase === 'ended') {
      kept.delete(folded.id)
      ended.set(folded.id, folded.sequence)
    } else if (folded.match !== null) kept.set(folded.id, folded)
  }

  async function append(attempt: Attempt, commandId: string, done: CarriedOut): Promise<Attempt | null> {
    const { id, match, sequence } = attempt.folded
    const row = { match: id, sequence: sequence + 1, commandId, events: done.events }
    const full = withConsequences(match, done.match, row, times)
    if ((await log.append(full)) === 'conflict') return null
    for (const { inMs } of full.due) if (inMs !== null) onDue(inMs)
    const folded = foldRow(attempt.folded, row, done.match)
    keep(folded)
    return { ...attempt, folded, events: [...attempt.events, ...done.events] }
  }

  /** A refusal, or nothing to do, is said only of a match that was just read: no append proves it. */
  async function settle(
    id: string,
    command: CommandId,
    wish: Wish,
    { isNew = false }: CommitOptions,
  ): Promise<Committed> {
    const cached = kept.get(id)
    let attempt = cached ? { start: cached, folded: cached, events: [] } : await begin(id, isNew)
    let isRead = cached === undefined
    for (let conflicts = 0; conflicts < MOST_CONFLICTS;) {
      const commandId = typeof command === 'string' ? command : command(attempt.folded.match)
      const earlier = attempt.folded.commands.get(commandId)
      if (earlier !== undefined) return finish(attempt, await outcomeOf(id, earlier))
      const mustRead = doubtful.has(id)
      const wanted = mustRead && !isRead ? null : carryOut(attempt.folded.match, wish)
      if (wanted !== null && typeof wanted === 'object') {
        const stored = await append(attempt, commandId, wanted)
        if (stored !== null) return finish(stored, wanted)
        conflicts += 1
      } else if (isRead) {
        return finish(attempt, wanted)
      }
      attempt = await readOn(attempt)
      isRead = true
    }
    throw new NotStored(`other processes were first ${MOST_CONFLICTS} times`)
  }

  /** The first verdict of a command that came again, from the log: nothing is decided a second time. */
  async function outcomeOf(id: string, sequence: number): Promise<CarriedOut> {
    const rows = (await log.read(id, 0)).filter((row) => row.sequence <= sequence)
    return { events: rows.at(-1)?.events ?? [], match: matchOf(fold(unwritten(id), rows)) }
  }

  async function finish(
    { start, folded, events }: Attempt,
    end: CarriedOut | DoorCode | null,
  ): Promise<Committed> {
    const now = folded.match === null ? null : await nowOf(folded, folded.match)
    const change = now !== null && events.length > 0 ? { ...now, before: start.match, events } : null
    if (typeof end === 'string') return { done: false, code: end, now, change }
    if (now === null) return { done: false, code: 'no-such-match', now, change }
    return { done: true, outcome: end, now, change }
  }

  async function nowOf({ id, sequence, heard }: FoldedMatch, match: Match): Promise<MatchNow> {
    return { id, match, sequence, heard, names: await names.of(personsOf(match)) }
  }

  function recheckOne(id: string): Promise<MatchChange | null> {
    return turns.take(id, async () => {
      const { change } = await settle(id, 'recheck', () => [], {})
      doubtful.delete(id)
      return change
    })
  }

  return {
    commit: (id, command, wish, options = {}) =>
      turns.take(id, async () => {
        try {
          const committed = await settle(id, command, wish, options)
          doubtful.delete(id)
          return committed
        } catch (error) {
          // What is kept stays: the row, if there is one, is then read on as news, and told.
          doubtful.add(id)
          throw error
        }
      }),
    async recheck(onError) {
      const failed: unknown[] = []
      const all = [...doubtful].map((id) =>
        recheckOne(id).catch((error: unknown) => {
          failed.push(error)
          return null
        }),
      )
      const changes = (await Promise.all(all)).filter((change) => change !== null)
      if (failed.length > 0) onError(failed[0])
      return changes
    },
    readOn: (id, sequence) =>
      turns.take(id, async () => {
        const start = kept.get(id) ?? unwritten(id)
        if ((ended.get(id) ?? start.sequence) >= sequence) return null
        return (await finish(await readOn({ start, folded: start, events: [] }), null)).change
      }),
    known(id) {
      const folded = kept.get(id)
      if (folded?.match == null) return null
      const { match, sequence, heard } = folded
      return { match, sequence, heard }
    },
    held: () => kept.size,
    idle: () => turns.idle(),
  }
}

function matchOf({ id, match }: FoldedMatch): Match {
  if (match === null) throw new TypeError(`match ${id} has no events`)
  return match
}
