import type { Level, Move } from '#core/match/move.ts'
import { CONTROL_BITS, type ControlBit, SEQUENCE_SPACE } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'

/** What the player has put together so far; numbers as they were typed. */
export interface Draft {
  readonly bits: readonly ControlBit[]
  readonly seq: string
  readonly ack: string
  readonly length: string
  readonly state: State | null
}

export const EMPTY_DRAFT: Draft = { bits: [], seq: '', ack: '', length: '', state: null }

export type Field = 'bits' | 'seq' | 'ack' | 'length' | 'state'
export type NumberName = 'seq' | 'ack' | 'length'

/** What is asked for here. */
export interface Asking {
  readonly level: Level
  readonly asksLength: boolean
}

export type Drafted =
  | { readonly ok: true; readonly move: Move }
  | { readonly ok: false; readonly field: Field; readonly why: 'missing' | 'too-large' }

const LARGEST = { seq: SEQUENCE_SPACE - 1, ack: SEQUENCE_SPACE - 1, length: 65_535 } as const

export function toggleBit(draft: Draft, bit: ControlBit): Draft {
  const on = !draft.bits.includes(bit)
  return { ...draft, bits: CONTROL_BITS.filter((one) => (one === bit ? on : draft.bits.includes(one))) }
}

/** The segment as a move, or the first field that still keeps it from being one: no try is spent on a slip. */
export function draftSegment(draft: Draft, asking: Asking): Drafted {
  const { bits, state } = draft
  if (bits.length === 0) return missing('bits')
  const wrong = wrongNumber(draft, asking)
  if (wrong !== null) return wrong
  if (asking.level === 3 && state === null) return missing('state')
  const numbers = asking.level === 1 ? {} : numbersOf(draft, asking)
  return { ok: true, move: { kind: 'segment', bits, ...numbers, ...stateOf(draft, asking) } }
}

export function draftNothing(draft: Draft, asking: Asking): Drafted {
  if (asking.level === 3 && draft.state === null) return missing('state')
  return { ok: true, move: { kind: 'nothing', ...stateOf(draft, asking) } }
}

export function draftState(draft: Draft): Drafted {
  return draft.state === null ? missing('state') : { ok: true, move: { kind: 'state', state: draft.state } }
}

function missing(field: Field): Drafted {
  return { ok: false, field, why: 'missing' }
}

function wrongNumber(draft: Draft, asking: Asking): Drafted | null {
  for (const name of fieldsOf(draft, asking)) {
    if (draft[name] === '' && name !== 'length') return missing(name)
    if (Number(draft[name]) > LARGEST[name]) return { ok: false, field: name, why: 'too-large' }
  }
  return null
}

/** Without the ACK bit there is no ACK number. */
export function fieldsOf({ bits }: Draft, { level, asksLength }: Asking): NumberName[] {
  if (level === 1) return []
  return [
    'seq',
    ...(bits.includes('ACK') ? (['ack'] as const) : []),
    ...(asksLength ? (['length'] as const) : []),
  ]
}

function numbersOf(draft: Draft, asking: Asking): { [K in NumberName]?: number } {
  return Object.fromEntries(fieldsOf(draft, asking).map((name) => [name, Number(draft[name])]))
}

function stateOf({ state }: Draft, { level }: Asking): { state?: State } {
  return level === 3 && state !== null ? { state } : {}
}

/** One up or down with the arrow keys and the steppers; sequence numbers go round. An empty field stays empty. */
export function step(name: NumberName, value: string, by: number): string {
  if (value === '') return value
  const size = LARGEST[name] + 1
  return String((((Number(value) + by) % size) + size) % size)
}

/** Digits only, as many as the largest number has. */
export function digitsOf(typed: string): string {
  return typed.replaceAll(/\D/g, '').slice(0, 10)
}
