import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import type { Question } from '#core/quiz/question.ts'
import { BANK } from '../questions/bank.ts'
import { parseGift } from './parse-gift.ts'
import { parseQuestionFile } from './parse-question-file.ts'
import { writeGift } from './write-gift.ts'

function only(text: string): Question {
  const { questions } = parseGift(text)
  if (questions[0] === undefined || questions.length > 1) throw new TypeError(`not one question: ${text}`)
  return questions[0]
}

function notesOf(text: string): unknown[] {
  return parseGift(text).notes.map(({ line, question, code }) => [line, question, code])
}

/** The words that are right, whatever the ids are. */
function keyOf(question: Question, language: 'en' | 'zh'): unknown {
  const say = (choices: readonly { id: string; text: { en: string; zh: string } }[], id: string) =>
    choices.find((one) => one.id === id)?.text[language]
  switch (question.kind) {
    case 'single':
      return [say(question.options, question.key)]
    case 'several':
      return new Set(question.key.map((id) => say(question.options, id)))
    case 'pairs':
      return question.left.map(({ id }) => [
        say(question.left, id),
        say(question.right, question.key[id] ?? ''),
      ])
    case 'true-false':
      return question.key.isTrue ? ['True'] : ['False']
    case 'number':
    case 'order':
    case 'point':
      return question.key
  }
}

describe('a GIFT file', () => {
  it('is read with the kinds that GIFT knows', () => {
    expect(only('::a::Which {=x ~y#no ~z ####because}')).toMatchObject({
      id: 'a',
      kind: 'single',
      chapter: 'four-waves',
      key: 'o1',
      explanation: { en: 'because', zh: 'because' },
    })
    expect(only('Which {~%50%x ~%-100%y ~%50%z}')).toMatchObject({ kind: 'several', key: ['o1', 'o3'] })
    expect(only('How many {#7:0}')).toMatchObject({ kind: 'number', key: 7 })
    expect(only('How many {#7..7}')).toMatchObject({ kind: 'number', key: 7 })
    expect(only('How many {#=7#yes}')).toMatchObject({ key: 7, explanation: { en: 'yes' } })
    expect(only('Match {=a -> 1 =b -> 2 = -> 3}')).toMatchObject({
      kind: 'pairs',
      key: { l1: 'r1', l2: 'r2' },
      right: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
    })
    expect(only('It is so {F#wrong#right}')).toMatchObject({
      kind: 'single',
      key: 'false',
      explanation: { en: 'right' },
    })
    expect(only('A FIN takes {=one ~two} number.').prompt.en).toBe('A FIN takes _____ number.')
  })

  it('is read with escapes, colons, comments, categories, and without empty lines where they lack', () => {
    const text = String.raw`// of a teacher
$CATEGORY: $course$/top/time-wait
::T\: 1::Note: \{a\} \= b\nand c\\d &&058; {
// not this
=10\:20 -> x ~no
=a -> b\~c
}`
    expect(parseGift(text).notes).toMatchObject([{ code: 'gift-syntax', line: 5 }])
    const read = only(text.replace(' ~no', ''))
    expect(read).toMatchObject({ id: 'T-1', chapter: 'time-wait', kind: 'pairs' })
    expect(read.prompt.en).toBe('Note: {a} = b\nand c\\d &&058;')
    expect(read.kind === 'pairs' && [...read.left, ...read.right].map(({ text: { en } }) => en)).toEqual([
      '10:20',
      'a',
      'x',
      'b~c',
    ])
  })

  it('has what cannot be carried told by line and question, and the rest is read', () => {
    const text = [
      '::e::Write {}',
      '::s::Say {=a =b}',
      'A text',
      '::n::How many {#7:1}',
      '::k::None {~a ~b}',
      '::b::Broken {=a ~b',
      '$CATEGORY: history',
      '::w::Which {=a ~%50%b ~c#no}',
      '::t::So {TRUE}',
      '::h::[html]<p>What &lt;now&gt;</p> {=a ~b}',
      `::l::${'x'.repeat(601)} {=a ~b}`,
      '::d::Twice {=a ~a}',
    ].join('\n\n')
    expect(parseGift(text).questions.map(({ id }) => id)).toEqual(['w', 't', 'h'])
    expect(parseGift(text).questions[2]?.prompt.en).toBe('What <now>')
    expect(notesOf(text)).toEqual([
      [1, 'e', 'gift-essay'],
      [3, 's', 'gift-short-answer'],
      [5, 'question-1', 'gift-description'],
      [7, 'n', 'gift-number'],
      [9, 'k', 'gift-no-key'],
      [11, null, 'gift-syntax'],
      [13, null, 'gift-category'],
      [15, 'w', 'gift-weights'],
      [15, 'w', 'gift-feedback'],
      [17, 't', 'gift-true-false'],
      [19, 'h', 'gift-markup'],
      [21, 'l', 'too-long'],
      [21, 'l', 'too-long'],
      [23, 'd', 'same-text'],
      [23, 'd', 'same-text'],
    ])
  })

  it('gives each question an id of its own', () => {
    const text = ['::同::a {=a ~b}', '::x::b {=a ~b}', '::x::c {=a ~b}', 'd {=a ~b}'].join('\n\n')
    expect(parseGift(text).questions.map(({ id }) => id)).toEqual(['question-1', 'x', 'x-2', 'question-4'])
  })

  it.each(['en', 'zh'] as const)(
    'that was written from the bank is read with the same keys in %s',
    (language) => {
      const sent = [...ONE_OF_EACH, ...BANK].filter(({ kind }) => kind !== 'order' && kind !== 'point')
      const { questions } = parseGift(writeGift(sent, language).text)
      expect(questions.map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
      for (const [index, read] of questions.entries()) {
        const was = sent[index]
        expect([read.id, was && keyOf(was, language)]).toEqual([read.id, keyOf(read, 'en')])
        expect([read.chapter, read.prompt.zh, read.explanation.en]).toEqual([
          was?.chapter,
          was?.prompt[language],
          was?.explanation[language],
        ])
      }
    },
  )

  it('never throws, and what it reads is a set', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '::',
      '->',
      '%50%',
      '\\',
      '//',
      '\n',
      '\n\n',
      'a',
      'b ',
      '7',
      ':',
      '..',
      'T',
      '$CATEGORY:',
      '[html]',
      '&#60;',
      '&#999999;',
      '\uE001',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const parsed = parseQuestionFile(pieces.join(''))
        expect('set' in parsed ? parsed.set.questions.length : parsed.faults.length).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('of half a megabyte that is made to be slow is given up', () => {
    const many = 'q {=a ~b}\n\n'.repeat(50_000)
    expect(parseQuestionFile(many)).toMatchObject({ faults: [{ code: 'too-many', line: 1001 }] })
    for (const text of [`q ${'{'.repeat(500_000)}`, `q {${'~a\n'.repeat(170_000)}`, '#'.repeat(500_000)])
      expect(parseQuestionFile(text)).toMatchObject({ faults: [{ code: 'gift-syntax', line: 1 }] })
  })
})
