import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseQuestionFile } from '#content/question-files/parse-question-file.ts'
import { QUESTION_KINDS } from '#core/quiz/question.ts'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { readArguments } from './read-arguments.ts'
import { runQuestions, schemaText } from './run-questions.ts'

const SET = JSON.stringify({
  format: 'four-waves-questions',
  version: 1,
  title: { en: 'A', zh: '甲' },
  questions: ONE_OF_EACH,
})
const GIFT = { verb: 'convert', file: 'a.json', to: 'gift', language: 'zh', out: null } as const

describe('what is asked for', () => {
  it('is read', () => {
    expect(readArguments(['check', 'a'])).toEqual({ verb: 'check', file: 'a' })
    expect(readArguments(['convert', 'a.json', '--to', 'gift', '--language', 'zh'])).toEqual(GIFT)
    expect(readArguments(['schema', '--out', 'b'])).toEqual({ verb: 'schema', out: 'b' })
  })

  it.each([
    [[]],
    [['check']],
    [['check', 'a', 'b']],
    [['check', 'a', '--to', 'gift']],
    [['convert', 'a']],
    [['convert', 'a', '--to', 'xml']],
    [['convert', 'a', '--to', 'gift', '--language', 'fr']],
    [['schema', 'a']],
    [['mend', 'a']],
    [['check', 'a', '--loud']],
  ])('is refused: %j', (args) => {
    expect(readArguments(args)).toBeNull()
  })
})

describe('a file', () => {
  it('is checked, by line', () => {
    expect(runQuestions({ verb: 'check', file: 'a' }, SET)).toMatchObject({
      code: 0,
      said: ['a: 7 questions, nothing is wrong.'],
    })
    const { code, said } = runQuestions({ verb: 'check', file: 'a' }, '{\n"version": 1,\n}')
    expect([code, said[0]?.slice(0, 5)]).toEqual([1, 'a:3: '])
    expect(runQuestions({ verb: 'check', file: 'a' }, '::e::Write {}').said[0]).toMatch(/^a:1:e: An essay/)
  })

  it('goes to GIFT with what is lost told, and from there to JSON', () => {
    const gift = runQuestions(GIFT, SET)
    expect(gift.said).toHaveLength(4)
    const json = runQuestions({ ...GIFT, to: 'json' }, gift.text ?? '')
    expect(parseQuestionFile(json.text ?? '')).toMatchObject({ format: 'json', notes: [] })
    expect(json.said[0]).toContain('one language')
  })
})

describe('what is written of it', () => {
  const docs = new URL('../../docs/', import.meta.url)

  it('has the schema as it is: `npm run questions -- schema --out docs/question-set.schema.json`', () => {
    expect(JSON.parse(readFileSync(new URL('question-set.schema.json', docs), 'utf8'))).toEqual(
      JSON.parse(schemaText()),
    )
  })

  it('has an example of each kind, and each is sound', () => {
    const blocks = [
      ...readFileSync(new URL('question-sets.md', docs), 'utf8').matchAll(/```(json|gift)\n(.*?)```/gs),
    ]
    const kinds = blocks.flatMap(([, format, text = '']) => {
      const parsed = parseQuestionFile(text)
      expect([parsed.format, 'faults' in parsed ? parsed.faults : []]).toEqual([format, []])
      return 'set' in parsed && format === 'json' ? parsed.set.questions.map(({ kind }) => kind) : []
    })
    expect(kinds.toSorted()).toEqual(QUESTION_KINDS.toSorted())
    expect(blocks.some(([, format]) => format === 'gift')).toBe(true)
  })
})
