import type { Answer, AskedQuestion } from '#core/quiz/answer.ts'
import { SEQUENCE_SPACE } from '#core/teardown/segment.ts'

/** What has been put together so far; a number as it was typed. */
export type Draft =
  | { readonly kind: 'single'; readonly option: string | null }
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'number'; readonly typed: string }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'point'; readonly place: string | null }
  | { readonly kind: 'true-false'; readonly isTrue: boolean | null; readonly why: string | null }

export type DraftOf<K extends Draft['kind']> = Extract<Draft, { kind: K }>
export type AskedOf<K extends AskedQuestion['kind']> = Extract<AskedQuestion, { kind: K }>

/** What keeps a draft from being an answer; each has a sentence that says what to do. */
export type Lack =
  | 'choose-one'
  | 'choose-some'
  | 'type-number'
  | 'not-whole'
  | 'too-large'
  | 'pair-all'
  | 'point'
  | 'true-or-false'
  | 'why'

export type Completed =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly lack: Lack }

const LARGEST_NUMBER = SEQUENCE_SPACE - 1

export function emptyDraft(asked: AskedQuestion): Draft {
  switch (asked.kind) {
    case 'single':
      return { kind: 'single', option: null }
    case 'several':
      return { kind: 'several', options: [] }
    case 'number':
      return { kind: 'number', typed: '' }
    case 'order':
      return { kind: 'order', items: asked.items.map(({ id }) => id) }
    case 'pairs':
      return { kind: 'pairs', pairs: {} }
    case 'point':
      return { kind: 'point', place: null }
    case 'true-false':
      return { kind: 'true-false', isTrue: null, why: null }
  }
}

/** An answer as it was put together: what is shown once it has been given. */
export function draftOf(answer: Answer): Draft {
  return answer.kind === 'number' ? { kind: 'number', typed: String(answer.value) } : answer
}

/** The draft as an answer, or the first thing that it still lacks: no answer is spent on a slip. */
export function complete(asked: AskedQuestion, draft: Draft): Completed {
  switch (draft.kind) {
    case 'single':
      return draft.option === null ? lacks('choose-one') : answered({ kind: 'single', option: draft.option })
    case 'several':
      return draft.options.length === 0 ? lacks('choose-some') : answered(draft)
    case 'number':
      return completeNumber(draft.typed)
    case 'order':
      return answered(draft)
    case 'pairs':
      return completePairs(asked, draft)
    case 'point':
      return draft.place === null ? lacks('point') : answered({ kind: 'point', place: draft.place })
    case 'true-false':
      return completeTrueFalse(draft)
  }
}

function answered(answer: Answer): Completed {
  return { ok: true, answer }
}

function lacks(lack: Lack): Completed {
  return { ok: false, lack }
}

/** Spaces and the commas of thousands may be typed; nothing else that is no digit. */
function completeNumber(typed: string): Completed {
  const digits = typed.replaceAll(/[\s,，_]/g, '')
  if (digits === '') return lacks('type-number')
  if (!/^\d+$/.test(digits)) return lacks('not-whole')
  const value = Number(digits)
  return value > LARGEST_NUMBER ? lacks('too-large') : answered({ kind: 'number', value })
}

function completePairs(asked: AskedQuestion, { pairs }: DraftOf<'pairs'>): Completed {
  const open = asked.kind === 'pairs' && asked.left.some(({ id }) => pairs[id] === undefined)
  return open ? lacks('pair-all') : answered({ kind: 'pairs', pairs })
}

function completeTrueFalse({ isTrue, why }: DraftOf<'true-false'>): Completed {
  if (isTrue === null) return lacks('true-or-false')
  return why === null ? lacks('why') : answered({ kind: 'true-false', isTrue, why })
}

/** One up or down; sequence numbers go round. Where nothing that counts was typed it begins at 0. */
export function stepNumber(typed: string, by: number): string {
  const now = completeNumber(typed)
  if (!now.ok || now.answer.kind !== 'number') return typed === '' ? '0' : typed
  return String((now.answer.value + by + SEQUENCE_SPACE) % SEQUENCE_SPACE)
}

/** The item moved to a place; places are counted from 0. */
export function moveItem(items: readonly string[], item: string, to: number): readonly string[] {
  const place = Math.max(0, Math.min(items.length - 1, to))
  const rest = items.filter((one) => one !== item)
  return rest.toSpliced(place, 0, item)
}

export function toggled(options: readonly string[], option: string): readonly string[] {
  return options.includes(option) ? options.filter((one) => one !== option) : [...options, option]
}
