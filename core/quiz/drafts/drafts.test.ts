import { describe, expect, it } from 'vitest'
import { BANK } from '#content/questions/bank.ts'
import { ONE_OF_EACH, OF_KIND } from '../testing/questions.ts'
import { checkDraftSet } from './check-draft-set.ts'
import type { DraftQuestion, DraftSet } from './draft-set.ts'
import { fillLanguages } from './fill-languages.ts'
import { readDraftSet } from './read-draft-set.ts'

function setOf(...questions: readonly DraftQuestion[]): DraftSet {
  return { format: 'four-waves-questions', version: 1, title: { en: 'Mine', zh: '' }, questions }
}

function faultsOf(draft: DraftSet): unknown[] {
  const checked = checkDraftSet(draft)
  return 'set' in checked ? [] : checked.faults.map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('a set that is being written', () => {
  it('that is finished is what it is', () => {
    const whole = { ...setOf(...ONE_OF_EACH, ...BANK), title: { en: 'All', zh: '全部' } }
    expect(readDraftSet(JSON.parse(JSON.stringify(whole)))).toEqual(JSON.parse(JSON.stringify(whole)))
    expect(checkDraftSet(whole)).toEqual({ set: whole })
  })

  it('in one language stands in both', () => {
    const text = { en: '', zh: '哪一端等待？' }
    const checked = checkDraftSet(setOf({ ...OF_KIND.point, prompt: text }))
    expect(checked).toMatchObject({
      set: { title: { en: 'Mine', zh: 'Mine' }, questions: [{ prompt: { en: text.zh, zh: text.zh } }] },
    })
  })

  it('keeps ids that are called like languages', () => {
    const key = { en: '', zh: 'r1' }
    expect(fillLanguages({ kind: 'pairs', key, prompt: { en: 'a', zh: ' ' } })).toEqual({
      kind: 'pairs',
      key,
      prompt: { en: 'a', zh: 'a' },
    })
  })

  it('has each thing that is to do told once', () => {
    const empty = { en: '', zh: '' }
    expect(faultsOf({ ...setOf({ ...OF_KIND.single, prompt: empty }), title: empty })).toEqual([
      'title.en too-short',
      'questions.0.prompt.en too-short',
    ])
    const long = { en: '', zh: '长'.repeat(700) }
    expect(faultsOf(setOf({ ...OF_KIND.single, prompt: long }))).toEqual(['questions.0.prompt.zh too-long'])
    expect(faultsOf(setOf())).toEqual(['questions too-few'])
  })

  it('may lack keys, numbers and what somebody believes, which is told', () => {
    const draft = setOf(
      { ...OF_KIND.number, key: null, wrong: [{ value: null }] },
      { ...OF_KIND['true-false'], key: { isTrue: null, why: '' } },
      { ...OF_KIND.single, options: [], key: '' },
    )
    expect(readDraftSet(draft)).toEqual(draft)
    expect(faultsOf(draft)).toEqual([
      'questions.0.key wrong-type',
      'questions.0.wrong.0.value wrong-type',
      'questions.0.wrong.0.misconception missing',
      'questions.1.key.isTrue wrong-type',
      'questions.1.key.why bad-id',
      'questions.2.options too-few',
      'questions.2.key bad-id',
    ])
  })

  it('leaves out references that are empty lines', () => {
    const checked = checkDraftSet(setOf({ ...OF_KIND.single, references: ['RFC 9293 §3.6', ' '] }))
    expect(checked).toMatchObject({ set: { questions: [{ references: ['RFC 9293 §3.6'] }] } })
  })

  it.each([
    ['null', null],
    ['a text', 'x'],
    ['another format', { ...setOf(), format: 'x' }],
    ['NUL', setOf({ ...OF_KIND.single, prompt: { en: 'a\0', zh: '' } })],
    ['NUL in a name', setOf({ ...OF_KIND.single, key: 'a\0' })],
    ['half of a character', setOf({ ...OF_KIND.single, prompt: { en: '\uD83D', zh: '' } })],
    ['a kind that is not there', setOf({ ...OF_KIND.single, kind: 'essay' } as never)],
  ])('is not %s', (_, value) => {
    expect(readDraftSet(value)).toBeNull()
  })
})
