import type { Line } from '#core/match/line.ts'
import { type Confidence, type Level, type Move, STORY_LEVEL } from '#core/match/move.ts'
import type { Asked } from '#core/match/view.ts'
import { CONTROL_BITS, type ControlBit, SEQUENCE_SPACE } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'

/** What the player has put together so far; numbers as they were typed. */
export interface Draft {
  readonly bits: readonly ControlBit[]
  readonly seq: string
  readonly ack: string
  readonly length: string
  readonly state: State | null
  /** Story level: what one would say. */
  readonly line: Line | null
  /** How sure the player is, where that is asked. */
  readonly confidence: Confidence | null
}

export const EMPTY_DRAFT: Draft = {
  bits: [],
  seq: '',
  ack: '',
  length: '',
  state: null,
  line: null,
  confidence: null,
}

export type Field = 'bits' | 'seq' | 'ack' | 'length' | 'state' | 'line' | 'confidence'
export type NumberName = 'seq' | 'ack' | 'length'

/** What is asked for here. */
export interface Asking {
  readonly level: Level
  readonly asksLength: boolean
  /** Whether each line and each segment says how sure its player is. */
  readonly confidence: boolean
}

export type Drafted =
  | { readonly ok: true; readonly move: Move; readonly confidence?: Confidence }
  | { readonly ok: false; readonly field: Field; readonly why: 'missing' | 'too-large' }

const LARGEST = { seq: SEQUENCE_SPACE - 1, ack: SEQUENCE_SPACE - 1, length: 65_535 } as const

export function toggleBit(draft: Draft, bit: ControlBit): Draft {
  const on = !draft.bits.includes(bit)
  return { ...draft, bits: CONTROL_BITS.filter((one) => (one === bit ? on : draft.bits.includes(one))) }
}

/** What was put together as an answer to the question, or the first field that keeps it from being one. */
export function draftAnswer(asks: Asked['asks'], draft: Draft, asking: Asking): Drafted {
  switch (asks) {
    case 'line':
      return draftLine(draft, asking)
    case 'state':
      return draftState(draft)
    case 'move':
      return draftSegment(draft, asking)
  }
}

/** The segment as a move, or the first field that still keeps it from being one: no try is spent on a slip. */
export function draftSegment(draft: Draft, asking: Asking): Drafted {
  const { bits, state } = draft
  if (bits.length === 0) return missing('bits')
  const wrong = wrongNumber(draft, asking)
  if (wrong !== null) return wrong
  if (asking.level === 3 && state === null) return missing('state')
  const numbers = asksNumbers(asking) ? numbersOf(draft, asking) : {}
  return surely(draft, asking, { kind: 'segment', bits, ...numbers, ...stateOf(draft, asking) })
}

export function draftNothing(draft: Draft, asking: Asking): Drafted {
  if (asking.level === 3 && draft.state === null) return missing('state')
  return surely(draft, asking, { kind: 'nothing', ...stateOf(draft, asking) })
}

export function draftState(draft: Draft): Drafted {
  return draft.state === null ? missing('state') : { ok: true, move: { kind: 'state', state: draft.state } }
}

function draftLine(draft: Draft, asking: Asking): Drafted {
  return draft.line === null ? missing('line') : surely(draft, asking, { kind: 'line', line: draft.line })
}

function missing(field: Field): Drafted {
  return { ok: false, field, why: 'missing' }
}

/** How sure one is belongs to the move, where it is asked. */
function surely({ confidence }: Draft, asking: Asking, move: Move): Drafted {
  if (!asking.confidence) return { ok: true, move }
  return confidence === null ? missing('confidence') : { ok: true, move, confidence }
}

/** Up to level 1 the numbers are filled in. */
export function asksNumbers({ level }: Pick<Asking, 'level'>): boolean {
  return level !== STORY_LEVEL && level > 1
}

function wrongNumber(draft: Draft, asking: Asking): Drafted | null {
  for (const name of fieldsOf(draft, asking)) {
    if (draft[name] === '' && name !== 'length') return missing(name)
    if (Number(draft[name]) > LARGEST[name]) return { ok: false, field: name, why: 'too-large' }
  }
  return null
}

/** Without the ACK bit there is no ACK number. */
export function fieldsOf({ bits }: Draft, asking: Asking): NumberName[] {
  if (!asksNumbers(asking)) return []
  return [
    'seq',
    ...(bits.includes('ACK') ? (['ack'] as const) : []),
    ...(asking.asksLength ? (['length'] as const) : []),
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
