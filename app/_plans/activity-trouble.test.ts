import { expect, test } from 'vitest'
import type { PlannedActivity } from '#core/session/plan.ts'
import { troubleOf } from './activity-trouble.ts'
import type { PlanChoices } from './plan-choices.ts'

const SET = 'A'.repeat(16)
const CHOICES: PlanChoices = {
  chapters: [],
  scenarios: [
    { id: 'four-waves', skills: [], story: true, network: false },
    { id: 'old-duplicate', skills: [], story: false, network: false },
  ],
  bank: [{ chapter: 'msl', skills: [], difficulty: 'easy', kind: 'order' }],
  sets: [
    { id: SET, title: 'Mine', questions: 3, faults: 0 },
    { id: 'B'.repeat(16), title: 'Begun', questions: 3, faults: 2 },
    { id: 'C'.repeat(16), title: 'Empty', questions: 0, faults: 0 },
  ],
  most: { activities: 30, questions: 100 },
}

type Source = Extract<PlannedActivity, { kind: 'quiz' }>['source']

function quiz(source: Source) {
  return troubleOf({ kind: 'quiz', title: '', minutes: 3, source }, CHOICES)
}

function play(scenario: 'four-waves' | 'old-duplicate', level: 0 | 1) {
  const how = { confidence: false, guided: false }
  return troubleOf({ kind: 'scenario', title: '', minutes: 3, scenario, level, ...how }, CHOICES)
}

test('what can be played has no trouble', () => {
  const all = { chapters: [], skills: [], difficulties: [], kinds: [] }
  expect(quiz({ from: 'generated', count: 3 })).toBeNull()
  expect(quiz({ from: 'bank', ...all, count: 3 })).toBeNull()
  expect(quiz({ from: 'own', set: SET })).toBeNull()
  expect(play('four-waves', 0)).toBeNull()
  expect(play('old-duplicate', 1)).toBeNull()
})

test('what cannot be played says why', () => {
  const none = { chapters: [], skills: [], difficulties: ['hard' as const], kinds: [] }
  expect(quiz({ from: 'bank', ...none, count: 3 })).toBe('none-fits')
  expect(quiz({ from: 'own', set: 'D'.repeat(16) })).toBe('set-gone')
  expect(quiz({ from: 'own', set: 'B'.repeat(16) })).toBe('set-unfinished')
  expect(quiz({ from: 'own', set: 'C'.repeat(16) })).toBe('set-unfinished')
  expect(play('old-duplicate', 0)).toBe('no-story')
})
