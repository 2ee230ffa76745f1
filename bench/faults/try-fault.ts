import type { Fault } from './fault.ts'
import { countMistaken, holdAgainstLog } from './hold-against-log.ts'
import type { Moved, Report } from './orders.ts'
import type { Stage } from './stage.ts'

export interface Outcome {
  readonly fault: string
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  /** Players whose view is not what the log says, and answers that never should have been given. */
  readonly astray: number
  /** Milliseconds until every pair had a new move acknowledged. */
  readonly recoveredMs: number
  /** The same for those who play with the computer, whose moves are due rows. */
  readonly dueMs: number
  /** Milliseconds that the unluckiest player was without a socket. */
  readonly awayMs: number
  /** For the table, and what went astray, in words. */
  readonly notes: readonly string[]
}

/** Milliseconds: who does not move within that never will. */
const NEVER_MS = 120_000

/**
 * Does a fault while everybody plays, and then holds all that was acknowledged against the log. `calm`: moves of every
 * pair before it, and once more when it is over.
 */
export async function tryFault(stage: Stage, fault: Fault, calm: number): Promise<Outcome> {
  const { players } = stage
  await players.ask('play', null)
  await allMoved(stage, calm)
  const { undoneAt, note } = await fault.strike(stage)
  const passed = performance.now() - undoneAt
  const moved = await allMoved(stage, 1)
  await allMoved(stage, calm)
  const report = await players.ask('pause', null)
  return outcomeOf(stage, fault, { report, moved, passed, note })
}

interface Tried {
  readonly report: Report
  readonly moved: Moved
  readonly passed: number
  readonly note: string | undefined
}

async function outcomeOf(stage: Stage, { name, mostTries }: Fault, tried: Tried): Promise<Outcome> {
  const { report, moved, passed, note } = tried
  const { acknowledged, astrays, astray, longestAway } = report
  const tooMany =
    report.mostTries > (mostTries ?? Infinity) ? [`${report.mostTries} attempts to come back`] : []
  const held = await stage.ask((client) => holdAgainstLog(client, acknowledged))
  const mistaken = await stage.ask((client) => countMistaken(client, () => stage.players.ask('views', null)))
  return {
    fault: name,
    acknowledged: acknowledged.length,
    ...held,
    astray: mistaken + astrays + tooMany.length,
    recoveredMs: Math.round(passed + moved.pairs),
    dueMs: Math.round(passed + moved.alone),
    awayMs: Math.round(longestAway),
    notes: [...(note === undefined ? [] : [note]), ...tooMany, ...astray],
  }
}

/** @throws {Error} where one pair or more stands still */
export async function allMoved({ players }: Stage, times: number): Promise<Moved> {
  let timer: NodeJS.Timeout | undefined
  const never = new Promise<void>((resolve) => (timer = setTimeout(resolve, NEVER_MS))).then(async () => {
    const stuck = await players.ask('stuck', times)
    throw new Error(`${stuck.length} couples do not go on: ${stuck.slice(0, 3).join('; ')}`)
  })
  return Promise.race([players.ask('moved', times), never]).finally(() => clearTimeout(timer))
}
