import type { State } from '#core/teardown/state.ts'

/** A transition of the diagram: what causes it, and what is sent; both as the drawing has them. */
export interface DrawnTransition {
  readonly from: State
  readonly to: State
  readonly cause: Cause
  readonly sends: 'FIN' | 'ACK' | null
}

/** As it is written on an arrow: a call, what arrives, or a timer; `ACK` is that of our FIN. */
export type Cause = 'close()' | 'FIN' | 'ACK' | 'FIN+ACK' | '2MSL'

/** The states of closing, in the order in which they are read. */
export const DRAWN_STATES = [
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSING',
  'TIME-WAIT',
  'CLOSE-WAIT',
  'LAST-ACK',
  'CLOSED',
] as const satisfies readonly State[]
export type DrawnState = (typeof DRAWN_STATES)[number]

/** RFC 9293 Figure 5, from ESTABLISHED on. A RST, which ends any of them, is a note beside it. */
export const DRAWN_TRANSITIONS = [
  { from: 'ESTABLISHED', to: 'FIN-WAIT-1', cause: 'close()', sends: 'FIN' },
  { from: 'ESTABLISHED', to: 'CLOSE-WAIT', cause: 'FIN', sends: 'ACK' },
  { from: 'FIN-WAIT-1', to: 'FIN-WAIT-2', cause: 'ACK', sends: null },
  { from: 'FIN-WAIT-1', to: 'CLOSING', cause: 'FIN', sends: 'ACK' },
  { from: 'FIN-WAIT-1', to: 'TIME-WAIT', cause: 'FIN+ACK', sends: 'ACK' },
  { from: 'FIN-WAIT-2', to: 'TIME-WAIT', cause: 'FIN', sends: 'ACK' },
  { from: 'CLOSING', to: 'TIME-WAIT', cause: 'ACK', sends: null },
  { from: 'TIME-WAIT', to: 'CLOSED', cause: '2MSL', sends: null },
  { from: 'CLOSE-WAIT', to: 'LAST-ACK', cause: 'close()', sends: 'FIN' },
  { from: 'LAST-ACK', to: 'CLOSED', cause: 'ACK', sends: null },
] as const satisfies readonly DrawnTransition[]

type Way<T> = T extends { readonly from: infer F extends string; readonly to: infer G extends string }
  ? `${F}>${G}`
  : never
export type DrawnWay = Way<(typeof DRAWN_TRANSITIONS)[number]>
/** A state (`TIME-WAIT`) or a transition (`FIN-WAIT-2>TIME-WAIT`). */
export type StatePlace = DrawnState | DrawnWay

export const DRAWN_WAYS: readonly DrawnWay[] = DRAWN_TRANSITIONS.map(
  ({ from, to }) => `${from}>${to}` as DrawnWay,
)

/** All that is drawn: each state, and behind it the ways that lead out of it. */
export const STATE_PLACES: readonly StatePlace[] = DRAWN_STATES.flatMap((state) => [
  state,
  ...DRAWN_WAYS.filter((way) => way.startsWith(`${state}>`)),
])

export function transitionOf(way: string): DrawnTransition | undefined {
  return DRAWN_TRANSITIONS.find(({ from, to }) => way === `${from}>${to}`)
}
