import { describe, expect, test } from 'vitest'
import { openAttempt, percentShown, stateOf } from './activity-state.ts'
import type { ActivityView } from './homework-types.ts'

type Attempt = ActivityView['attempts'][number]

function attempt(nth: number, percent: number | null): Attempt {
  const result =
    percent === null
      ? null
      : { percent, right: 1, decisions: 2, byComputer: 0, elapsedMs: 1000, clean: null, isLate: false }
  const base = { id: String(nth), activity: 0, nth, match: null, startedAt: 1 }
  return { ...base, finishedAt: percent === null ? null : 2, result }
}

const QUIZ: ActivityView = {
  activity: { kind: 'quiz', title: '', count: 3 },
  attempts: [attempt(1, 33.3), attempt(2, 66.7), attempt(3, null)],
  counted: 2,
  goal: null,
  review: null,
  isDone: true,
  mayBegin: false,
}

describe('what counts of an activity', () => {
  test('is the attempt that counts, in percent with one decimal, as everywhere', () => {
    expect(percentShown(QUIZ)).toBe(66.7)
    expect(percentShown({ ...QUIZ, counted: null })).toBeNull()
  })

  test('is what the teacher has set, where something is', () => {
    expect(percentShown({ ...QUIZ, review: { percent: 80, note: '' } })).toBe(80)
    expect(percentShown({ ...QUIZ, review: { percent: null, note: 'well' } })).toBe(66.7)
  })

  test('is nothing of a chapter', () => {
    expect(percentShown({ ...QUIZ, activity: { kind: 'reading', title: '', chapter: 'msl' } })).toBeNull()
  })
})

test('an activity is done, begun or left, and goes on where it is under way', () => {
  expect(stateOf(QUIZ)).toBe('done')
  expect(stateOf({ isDone: false, attempts: [attempt(1, null)] })).toBe('begun')
  expect(stateOf({ isDone: false, attempts: [] })).toBe('left')
  expect(openAttempt(QUIZ)?.nth).toBe(3)
  expect(openAttempt({ attempts: [attempt(1, 50)] })).toBeNull()
})
