import type { SingleChoice } from '#core/quiz/question.ts'

/** What the wrong option of each shows. */
export const WRONG = 'miscounted'
const SAID = { en: 'Words', zh: '文字' }

/** Four that are alike: `b` is right, `a` is wrong. */
export const QUESTIONS: readonly SingleChoice[] = [0, 1, 2, 3].map((nth) => ({
  kind: 'single',
  id: `q${nth}`,
  chapter: 'four-waves',
  skills: ['four-waves'],
  difficulty: 'easy',
  prompt: SAID,
  options: [
    { id: 'a', text: { en: 'One', zh: '一' }, misconception: WRONG },
    { id: 'b', text: { en: 'Two', zh: '二' } },
  ],
  key: 'b',
  explanation: SAID,
  references: ['RFC 9293'],
}))
