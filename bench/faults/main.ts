import { parseArgs } from 'node:util'
import type { Fault } from './fault.ts'
import { ACTS, type Act } from './faults.ts'
import { buildPrograms } from './programs.ts'
import { Opened, type Stage, type StageSettings } from './stage.ts'
import { type Outcome, tryFault } from './try-fault.ts'

/**
 * `npm run faults -- [--pairs 200] [--only Redis]`: does to the product what can go wrong while so many pairs play, and
 * holds every move that was acknowledged against the database. `--only`: faults whose name has that in it. Ends with 1
 * where a move was lost or doubled, where something went astray, or where it did not go on.
 */
const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '200' }, only: { type: 'string' } },
})
const { only = '' } = values
/** Moves of every pair on either side of a fault: some seconds of play. */
const CALM = 4
const opened = new Opened()

interface Line {
  readonly fault: string
  readonly 'moves acknowledged': number | string
  readonly lost: number | string
  readonly doubled: number | string
  readonly astray: number | string
  readonly 'all pairs again after, s': number | string
  readonly 'computer’s moves, s': number | string
  readonly 'longest away, s': number | string
  readonly note: string
}

async function playAct({ open, faults }: Act, settings: Omit<StageSettings, 'opened'>): Promise<Line[]> {
  const wanted = faults.filter(({ name }) => only.split(',').some((part) => name.includes(part)))
  if (wanted.length === 0) return []
  const lines: Line[] = []
  try {
    const stage = await open({ ...settings, opened })
    for (const fault of wanted) lines.push(await lineOf(stage, fault))
  } finally {
    await opened.close()
  }
  return lines
}

async function lineOf(stage: Stage, fault: Fault): Promise<Line> {
  console.error(fault.name)
  const missing = fault.missing?.(stage) ?? null
  if (missing !== null) return emptyLine(fault.name, `skipped: ${missing}`)
  try {
    return lineFrom(await tryFault(stage, fault, CALM))
  } catch (error) {
    process.exitCode = 1
    return emptyLine(fault.name, `failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function lineFrom(outcome: Outcome): Line {
  const { lost, doubled, astray } = outcome
  if (lost > 0 || doubled > 0 || astray > 0) process.exitCode = 1
  return {
    fault: outcome.fault,
    'moves acknowledged': outcome.acknowledged,
    lost,
    doubled,
    astray,
    'all pairs again after, s': seconds(outcome.recoveredMs),
    'computer’s moves, s': seconds(outcome.dueMs),
    'longest away, s': seconds(outcome.awayMs),
    note: outcome.notes.join('; '),
  }
}

function emptyLine(fault: string, note: string): Line {
  return {
    fault,
    'moves acknowledged': '',
    lost: '',
    doubled: '',
    astray: '',
    'all pairs again after, s': '',
    'computer’s moves, s': '',
    'longest away, s': '',
    note,
  }
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10
}

const programs = await buildPrograms()

/** Nothing is left running or mounted by somebody who has seen enough. */
async function leave(): Promise<void> {
  await opened.close()
  programs.remove()
  process.exit(130)
}

process.once('SIGINT', () => void leave())
process.once('SIGTERM', () => void leave())
const lines: Line[] = []
try {
  for (const act of ACTS) lines.push(...(await playAct(act, { programs, pairs: Number(values.pairs) })))
} finally {
  programs.remove()
}
console.table(Object.fromEntries(lines.map(({ fault, ...line }) => [fault, line])))
