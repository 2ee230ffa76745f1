import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '#core/quiz/question-faults.ts'
import { OF_KIND, ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import en from './en.json' with { type: 'json' }
import { GIFT_CODES } from './gift-questions.ts'
import { parseQuestionSet } from './parse-question-set.ts'
import { sayFault } from './say-fault.ts'
import zh from './zh.json' with { type: 'json' }

const SET = {
  format: 'four-waves-questions',
  version: 1,
  title: { en: 'A', zh: '甲' },
  questions: ONE_OF_EACH,
}

function withClaim(then: string, part: object = {}): object {
  // oxlint-disable-next-line unicorn/no-thenable -- the field's name; nobody awaits a claim
  const claim = { state: 'ESTABLISHED', sndNxt: 1, rcvNxt: 1, then: [then], next: 'FIN-WAIT-1' }
  return { ...OF_KIND.number, claims: [{ ...claim, ...part }] }
}

function faultsOf(value: unknown) {
  const parsed = parseQuestionSet(JSON.stringify(value, null, 1))
  return 'faults' in parsed ? parsed.faults : []
}

describe('a file of questions', () => {
  it('is read with one question of each kind', () => {
    expect(parseQuestionSet(JSON.stringify(SET))).toEqual({ set: SET })
  })

  it('that is no JSON is told by the line on which reading stopped', () => {
    for (const text of ['{\n"a": 1,\n}', '{\n\n"a" 1}', '']) {
      const parsed = parseQuestionSet(text)
      expect('faults' in parsed && parsed.faults.map(({ code }) => code)).toEqual(['syntax'])
    }
    const parsed = parseQuestionSet('{\n"a": 1,\n}')
    expect('faults' in parsed && parsed.faults[0]?.line).toBe(3)
  })

  it('has every fault told, by its line and question', () => {
    const text = `{"format": "four-waves-questions", "version": 1, "title": {"en": "A", "zh": "A"}, "questions": [
      ${JSON.stringify({ ...OF_KIND.single, key: 'z' })},
      ${JSON.stringify({ ...OF_KIND.number, key: -1 })},
      ${JSON.stringify({ ...OF_KIND.order, id: 'one', extra: 1 })}
    ]}`
    const parsed = parseQuestionSet(text)
    expect(
      'faults' in parsed && parsed.faults.map(({ line, question, code }) => [line, question, code]),
    ).toEqual([
      [2, 'one', 'unknown-choice'],
      [3, 'how-many', 'out-of-range'],
      [4, 'one', 'unknown-field'],
      [4, 'one', 'duplicate-id'],
    ])
  })

  it.each([
    [
      'same-text',
      {
        ...OF_KIND.single,
        options: OF_KIND.single.options.map((one) => ({ ...one, text: { en: 'x', zh: 'x' } })),
      },
    ],
    ['key-is-marked-wrong', { ...OF_KIND.single, key: 'b' }],
    ['not-an-order', { ...OF_KIND.order, key: ['x', 'y', 'y'] }],
    ['not-later', { ...OF_KIND.order, key: ['z', 'y', 'x'] }],
    ['pair-missing', { ...OF_KIND.pairs, key: { l1: 'r1' } }],
    ['wrong-is-right', { ...OF_KIND.number, key: 300 }],
    ['unknown-place', { ...OF_KIND.point, key: ['LISTEN'] }],
    ['unknown-scenario', { ...OF_KIND.point, on: { scenario: 'none' } }],
    [
      'not-a-segment',
      {
        ...OF_KIND.number,
        figure: {
          kind: 'endpoint',
          role: 'client',
          state: 'CLOSED',
          sndUna: 1,
          sndNxt: 1,
          rcvNxt: 1,
          arrives: 'FIN',
        },
      },
    ],
    ['claim-unread', withClaim('closes')],
    ['claim-state', withClaim('close', { next: 'CLOSED' })],
    ['claim-sends', withClaim('close', { sends: 'FA 2/1' })],
  ])('tells %s', (code, question) => {
    expect(faultsOf({ ...SET, questions: [question] }).map((fault) => fault.code)).toContain(code)
  })
})

describe('the words for faults', () => {
  it('are there for each in both languages, with the same values', () => {
    expect(Object.keys(en)).toEqual([...FAULT_CODES, ...GIFT_CODES])
    expect(Object.keys(zh)).toEqual([...FAULT_CODES, ...GIFT_CODES])
    for (const code of [...FAULT_CODES, ...GIFT_CODES])
      expect(zh[code].match(/\{\w+\}/g)?.toSorted()).toEqual(en[code].match(/\{\w+\}/g)?.toSorted())
  })

  it('are filled in', () => {
    for (const fault of faultsOf({ ...SET, version: 2, questions: [] })) {
      expect(sayFault(fault, 'zh')).not.toMatch(/\{\w+\}/)
    }
  })
})
