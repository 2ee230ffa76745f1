import type { Answer } from '#core/quiz/answer.ts'
import type { Question, QuestionKind, Text } from '#core/quiz/question.ts'

function text(words: string): Text {
  return { en: words, zh: `${words}。` }
}

const BASE = {
  chapter: 'four-waves',
  skills: ['four-waves'],
  difficulty: 'easy',
  prompt: text('What now'),
  explanation: text('It is so'),
  references: ['RFC 9293 §3.6'],
} as const

/** One question of each kind. */
export const OF_KIND = {
  single: {
    ...BASE,
    id: 'one',
    kind: 'single',
    options: [
      { id: 'a', text: text('CLOSE-WAIT') },
      { id: 'b', text: text('LAST-ACK'), misconception: 'close-wait-until-close' },
      { id: 'c', text: text('CLOSED'), misconception: 'fin-closes-both-directions' },
    ],
    key: 'a',
  },
  several: {
    ...BASE,
    id: 'some',
    kind: 'several',
    options: [
      { id: 'a', text: text('FIN takes a number') },
      { id: 'b', text: text('SYN takes a number') },
      { id: 'c', text: text('ACK takes a number'), misconception: 'ack-takes-no-number' },
      { id: 'd', text: text('PSH takes a number'), misconception: 'miscounted' },
    ],
    key: ['a', 'b'],
  },
  number: {
    ...BASE,
    id: 'how-many',
    kind: 'number',
    label: text('ACK'),
    key: 301,
    wrong: [{ value: 300, misconception: 'fin-takes-a-number' }],
  },
  order: {
    ...BASE,
    id: 'in-order',
    kind: 'order',
    items: [
      { id: 'x', text: text('FIN, ACK') },
      { id: 'y', text: text('ACK') },
      { id: 'z', text: text('FIN, ACK again') },
    ],
    key: ['x', 'y', 'z'],
    wrong: [
      { earlier: 'z', later: 'y', misconception: 'fin-before-close' },
      { earlier: 'y', later: 'x', misconception: 'fin-asks-for-consent' },
    ],
  },
  pairs: {
    ...BASE,
    id: 'in-pairs',
    kind: 'pairs',
    left: [
      { id: 'l1', text: text('close()') },
      { id: 'l2', text: text('abort') },
    ],
    right: [
      { id: 'r1', text: text('FIN') },
      { id: 'r2', text: text('RST') },
      { id: 'r3', text: text('SYN') },
    ],
    key: { l1: 'r1', l2: 'r2' },
    wrong: [{ left: 'l1', right: 'r2', misconception: 'close-is-a-reset' }],
  },
  point: {
    ...BASE,
    id: 'where',
    kind: 'point',
    on: 'states',
    key: ['TIME-WAIT'],
    wrong: [{ place: 'CLOSE-WAIT', misconception: 'wait-means-time-wait' }],
  },
  'true-false': {
    ...BASE,
    id: 'is-it',
    kind: 'true-false',
    key: { isTrue: false, why: 'a' },
    reasons: [
      { id: 'a', text: text('Each direction is closed apart') },
      { id: 'b', text: text('FIN closes both'), misconception: 'fin-closes-both-directions' },
    ],
  },
} as const satisfies { readonly [K in QuestionKind]: Extract<Question, { kind: K }> }

export const ONE_OF_EACH: readonly Question[] = Object.values(OF_KIND)

/** For each kind an answer that is wrong and shows a belief. */
export const WRONG_ANSWERS: { readonly [K in QuestionKind]: Extract<Answer, { kind: K }> } = {
  single: { kind: 'single', option: 'b' },
  several: { kind: 'several', options: ['a', 'b', 'c'] },
  number: { kind: 'number', value: 300 },
  order: { kind: 'order', items: ['z', 'y', 'x'] },
  pairs: { kind: 'pairs', pairs: { l1: 'r2', l2: 'r2' } },
  point: { kind: 'point', place: 'CLOSE-WAIT' },
  'true-false': { kind: 'true-false', isTrue: false, why: 'b' },
}
