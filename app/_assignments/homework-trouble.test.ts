import { expect, test } from 'vitest'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { homeworkTrouble } from './homework-trouble.ts'

const MINE = 'A'.repeat(16)
const OTHER = 'B'.repeat(16)
const CHOICES: PlanChoices = {
  chapters: [],
  scenarios: [{ id: 'old-duplicate', skills: [], story: false, network: false }],
  bank: [],
  sets: [{ id: MINE, title: 'Mine', questions: 3, faults: 1 }],
  most: { activities: 30, questions: 100 },
}

function trouble(activity: HomeworkActivity, kept: readonly string[] = []): string | null {
  return homeworkTrouble(activity, CHOICES, new Set(kept))
}

function quizOf(set: string): HomeworkActivity {
  return { kind: 'quiz', title: '', source: { from: 'own', set } }
}

test("a colleague's set that stood there before is no trouble, and a new one that is not there is", () => {
  expect(trouble(quizOf(OTHER))).toBe('set-gone')
  expect(trouble(quizOf(OTHER), [OTHER])).toBeNull()
  expect(trouble(quizOf(MINE), [MINE])).toBe('set-unfinished')
})

test('a goal has none, and a scenario without a story has one at the story level', () => {
  expect(trouble({ kind: 'goal', title: '', level: 0, clean: 3, withLoss: 1 })).toBeNull()
  const play = { kind: 'scenario', title: '', scenario: 'old-duplicate', confidence: false } as const
  expect(trouble({ ...play, level: 0 })).toBe('no-story')
  expect(trouble({ ...play, level: 1 })).toBeNull()
})
