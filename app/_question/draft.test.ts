import { describe, expect, it } from 'vitest'
import type { Answer, AskedQuestion } from '#core/quiz/answer.ts'
import { complete, draftOf, emptyDraft, moveItem, stepNumber, toggled } from './draft.ts'

const TEXT = { en: 'x', zh: 'x' }
const BASE = { id: 'q', chapter: 'reset', skills: [], difficulty: 'easy', prompt: TEXT } as const
const CHOICES = ['a', 'b', 'c'].map((id) => ({ id, text: TEXT }))

const ASKED: readonly AskedQuestion[] = [
  { ...BASE, kind: 'single', options: CHOICES },
  { ...BASE, kind: 'several', options: CHOICES },
  { ...BASE, kind: 'number', label: TEXT },
  { ...BASE, kind: 'order', items: CHOICES },
  { ...BASE, kind: 'pairs', left: CHOICES, right: CHOICES },
  { ...BASE, kind: 'point', on: 'states' },
  { ...BASE, kind: 'true-false', reasons: CHOICES },
]

const ANSWERS: readonly Answer[] = [
  { kind: 'single', option: 'a' },
  { kind: 'several', options: ['a', 'c'] },
  { kind: 'number', value: 5001 },
  { kind: 'order', items: ['c', 'a', 'b'] },
  { kind: 'pairs', pairs: { a: 'b', b: 'b', c: 'a' } },
  { kind: 'point', place: 'TIME-WAIT' },
  { kind: 'true-false', isTrue: false, why: 'b' },
]

function asked(kind: AskedQuestion['kind']): AskedQuestion {
  return ASKED.find((one) => one.kind === kind)!
}

describe('a draft', () => {
  it('that is empty says what it lacks; an order is one from the beginning', () => {
    expect(ASKED.map((one) => complete(one, emptyDraft(one)))).toEqual([
      { ok: false, lack: 'choose-one' },
      { ok: false, lack: 'choose-some' },
      { ok: false, lack: 'type-number' },
      { ok: true, answer: { kind: 'order', items: ['a', 'b', 'c'] } },
      { ok: false, lack: 'pair-all' },
      { ok: false, lack: 'point' },
      { ok: false, lack: 'true-or-false' },
    ])
  })

  it('of an answer is completed to that answer', () => {
    for (const answer of ANSWERS) {
      expect(complete(asked(answer.kind), draftOf(answer))).toEqual({ ok: true, answer })
    }
  })

  it('lacks the reason where only true or false was said, and a partner where one is missing', () => {
    const said = { kind: 'true-false', isTrue: true, why: null } as const
    expect(complete(asked('true-false'), said)).toEqual({ ok: false, lack: 'why' })
    const paired = { kind: 'pairs', pairs: { a: 'b', c: 'b' } } as const
    expect(complete(asked('pairs'), paired)).toEqual({ ok: false, lack: 'pair-all' })
  })
})

describe('a number', () => {
  const read = (typed: string) => complete(asked('number'), { kind: 'number', typed })

  it.each([
    ['0', 0],
    [' 4294967295 ', 4294967295],
    ['4,294,967,295', 4294967295],
    ['007', 7],
  ])('%s is read', (typed, value) => {
    expect(read(typed)).toEqual({ ok: true, answer: { kind: 'number', value } })
  })

  it.each([
    ['', 'type-number'],
    ['  ', 'type-number'],
    ['-1', 'not-whole'],
    ['1.5', 'not-whole'],
    ['1e3', 'not-whole'],
    ['一', 'not-whole'],
    ['4294967296', 'too-large'],
  ])('"%s" is none: %s', (typed, lack) => {
    expect(read(typed)).toEqual({ ok: false, lack })
  })

  it('goes round when it is stepped, and begins at 0', () => {
    expect(stepNumber('4294967295', 1)).toBe('0')
    expect(stepNumber('0', -1)).toBe('4294967295')
    expect(stepNumber('', 1)).toBe('0')
    expect(stepNumber('abc', 1)).toBe('abc')
  })
})

describe('what is put together', () => {
  it('moves within its list, and not beyond the ends', () => {
    expect(moveItem(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b'])
    expect(moveItem(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moveItem(['a', 'b', 'c'], 'b', 9)).toEqual(['a', 'c', 'b'])
    expect(moveItem(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  })

  it('is taken back by choosing it again', () => {
    expect(toggled(toggled([], 'a'), 'a')).toEqual([])
  })
})
