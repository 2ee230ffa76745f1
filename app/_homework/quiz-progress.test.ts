import { expect, test } from 'vitest'
import type { QuizQuestion } from './homework-types.ts'
import { answeredSince, firstOpen, standing, unanswered } from './quiz-progress.ts'

const TEXT = { en: 'x', zh: 'x' }
const ANSWER = { kind: 'single', option: 'a' } as const
const VERDICT = {
  grade: { right: true, misconceptions: [] },
  closed: { key: ANSWER, explanation: TEXT, references: [] },
}

function question(id: string, part: Partial<QuizQuestion> = {}): QuizQuestion {
  const asked = { id, chapter: 'reset', skills: [], difficulty: 'easy', prompt: TEXT } as const
  return { asked: { ...asked, kind: 'single', options: [] }, given: null, verdict: null, ...part }
}

test('a quiz goes on at the first question that is not answered', () => {
  expect(firstOpen([question('a', { given: ANSWER }), question('b'), question('c')])).toBe(1)
  expect(firstOpen([question('a', { given: ANSWER })])).toBe(1)
  expect(unanswered([question('a', { given: ANSWER }), question('b'), question('c')])).toBe(2)
})

test('an answer counts as soon as the server has it, and its verdict as soon as it is told', () => {
  const questions = [question('a'), question('b')]
  const since = answeredSince(new Map(), 0, ANSWER, null)
  expect(standing({ questions }, since)[0]).toMatchObject({ given: ANSWER, verdict: null })
  expect(firstOpen(standing({ questions }, since))).toBe(1)
  const told = [question('a', { given: ANSWER, verdict: VERDICT }), question('b')]
  expect(standing({ questions: told }, since)[0]?.verdict).toEqual(VERDICT)
})
