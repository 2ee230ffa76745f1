import type { State } from '#core/teardown/state.ts'
import { TRANSITIONS } from '#core/teardown/transitions.ts'
import type { Event, Row } from '#core/teardown/table/row.ts'
import type { Decision } from './decisions-of.ts'
import { groupBy } from './group-by.ts'

/** How often something was tried, and how it went. */
export interface Heat {
  /** Moves that were judged: those that were refused and cost a try, and those that were right. */
  readonly tries: number
  readonly refused: number
  /** Decisions that have been answered, and those of them that were right at the first try. */
  readonly decisions: number
  readonly firstTry: number
}

interface StateHeat extends Heat {
  readonly state: State
}

/** One row of the table of transitions. */
export interface RowHeat extends Heat {
  readonly state: State
  readonly event: Event
  /** Null: no row names it, so it changes nothing and owes nothing. */
  readonly row: Pick<Row, 'next' | 'owes' | 'sentence' | 'clause'> | null
}

export interface HeatMap {
  /** Those in which anything was decided, in the order of the table. */
  readonly states: readonly StateHeat[]
  /** Those that anything was decided by, in the order of the table. */
  readonly rows: readonly RowHeat[]
}

/** Where a class makes its mistakes: by the state that an end was in, and by what happened to it there. */
export function heatOf(decisions: readonly Decision[]): HeatMap {
  const byState = groupBy(decisions, ({ state }) => state)
  const byRow = groupBy(decisions, ({ state, event }) => `${state} ${event}`)
  return {
    states: [...byState].map(([state, those]) => ({ state, ...tally(those) })).toSorted(byPlaceOfState),
    rows: [...byRow.values()].flatMap(rowHeat).toSorted((a, b) => placeOf(a) - placeOf(b)),
  }
}

/** The share of the tries that were refused, 0 … 1; null: nothing was tried. */
export function shareRefused({ tries, refused }: Pick<Heat, 'tries' | 'refused'>): number | null {
  return tries === 0 ? null : refused / tries
}

/** The share of the decisions that were right at the first try, 0 … 1; null: none was answered. */
export function shareFirstTry({ decisions, firstTry }: Pick<Heat, 'decisions' | 'firstTry'>): number | null {
  return decisions === 0 ? null : firstTry / decisions
}

function tally(decisions: readonly Decision[]): Heat {
  const refused = decisions.flatMap(({ refusals }) => refusals).filter(({ counted }) => counted).length
  const right = decisions.filter(({ verdict }) => verdict === 'right').length
  return {
    tries: refused + right,
    refused,
    decisions: decisions.filter(({ verdict }) => verdict !== null).length,
    firstTry: decisions.filter(({ isFirstTry }) => isFirstTry).length,
  }
}

function rowHeat(decisions: readonly Decision[]): RowHeat[] {
  const [first] = decisions
  if (first === undefined) return []
  const { state, event } = first
  const found = TRANSITIONS.find((one) => one.state === state && one.event === event)
  const row = found && { next: found.next, owes: found.owes, sentence: found.sentence, clause: found.clause }
  return [{ state, event, row: row ?? null, ...tally(decisions) }]
}

function placeOf({ state, event }: Pick<RowHeat, 'state' | 'event'>): number {
  const exact = TRANSITIONS.findIndex((one) => one.state === state && one.event === event)
  return exact === -1 ? placeOfState(state) + 0.5 : exact
}

function byPlaceOfState(a: StateHeat, b: StateHeat): number {
  return placeOfState(a.state) - placeOfState(b.state)
}

function placeOfState(state: State): number {
  return TRANSITIONS.findLastIndex((one) => one.state === state)
}
