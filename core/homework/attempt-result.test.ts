import { describe, expect, test } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import type { HomeworkActivity } from './assignment.ts'
import { attemptAt, isDoneAt, progressAt } from './attempt-result.ts'
import type { AttemptRow } from './attempt-row.ts'
import { LOSSY } from './goal.ts'
import { isTold, toldAtOf } from './told.ts'

const DUE = 10_000
const NO = { dueAt: DUE, late: 'no', lateUntil: null } as const
const UNTIL = { dueAt: DUE, late: 'until', lateUntil: 20_000 } as const
const FLAGGED = { dueAt: DUE, late: 'flagged', lateUntil: null } as const

function rowOf(change: Partial<AttemptRow>): AttemptRow {
  const none = { match: null, finishedAt: null, quiz: null, close: null }
  return { id: 'ID', assignment: 'A', activity: 0, nth: 1, startedAt: 1000, ...none, ...change }
}

function quizOf(right: number, finishedAt: number | null): AttemptRow {
  return rowOf({ finishedAt, quiz: { asked: 3, answered: 2, right, elapsedMs: 500 } })
}

function closeOf(at: number, scenario = 'four-waves', clean = true): AttemptRow {
  const score = { points: 275, obtainable: 300, right: 2, decisions: 3, elapsedMs: 900 }
  return rowOf({ match: 'M', close: { ...score, scenario, clean, at } })
}

describe('a quiz', () => {
  test('is under way until it is handed in, and counts what it has when nothing is taken any more', () => {
    expect(attemptAt(quizOf(1, null), NO, DUE)).toMatchObject({ finishedAt: null, result: null })
    expect(attemptAt(quizOf(1, null), NO, DUE + 1)).toMatchObject({
      finishedAt: DUE,
      result: { percent: 33.3, right: 1, decisions: 3, isLate: false },
    })
  })

  test('is late behind its due time, and stays under way where late work is taken', () => {
    expect(attemptAt(quizOf(3, DUE + 1), UNTIL, DUE + 2).result).toMatchObject({ percent: 100, isLate: true })
    expect(attemptAt(quizOf(3, null), UNTIL, DUE + 1).result).toBeNull()
    expect(attemptAt(quizOf(3, null), UNTIL, 20_001).result).toMatchObject({ isLate: true })
    expect(attemptAt(quizOf(3, null), FLAGGED, 1e15).result).toBeNull()
  })
})

describe('a close', () => {
  test('has its percent of what could be had', () => {
    const { result } = attemptAt(closeOf(DUE), NO, DUE)
    expect(result).toEqual({
      percent: 91.7,
      right: 2,
      decisions: 3,
      byComputer: 0,
      elapsedMs: 900,
      clean: true,
      isLate: false,
    })
  })

  test('says how much of it the computer has decided, which could be had', () => {
    const row = closeOf(DUE)
    const close = row.close && { ...row.close, points: 100, right: 1, decisions: 1 }
    const { result } = attemptAt({ ...row, close }, NO, DUE)
    expect(result).toMatchObject({ percent: 33.3, right: 1, decisions: 1, byComputer: 2 })
  })

  test('that ends when nothing is taken any more is over and does not count', () => {
    expect(attemptAt(closeOf(DUE + 1), NO, DUE + 2)).toMatchObject({ finishedAt: DUE + 1, result: null })
    expect(attemptAt(closeOf(DUE + 1), FLAGGED, DUE + 2).result).toMatchObject({ isLate: true })
  })
})

describe('a goal', () => {
  const goal: HomeworkActivity = { kind: 'goal', title: '', level: 1, clean: 2, withLoss: 1 }

  test('counts clean closes, and those of them in which a segment is lost', () => {
    const rows = [closeOf(1), closeOf(2, 'first-fin-lost', false), closeOf(DUE + 1, 'first-fin-lost')]
    expect(progressAt(rows, NO, DUE + 2)).toEqual({ clean: 1, withLoss: 0 })
    expect(isDoneAt(goal, rows, NO, DUE + 2)).toBe(false)
    expect(isDoneAt(goal, [...rows, closeOf(3, 'first-fin-lost')], NO, DUE + 2)).toBe(true)
    expect(isDoneAt(goal, [closeOf(1), closeOf(2)], NO, DUE)).toBe(false)
  })

  test('knows from the plans in which scenarios a segment is lost', () => {
    expect(LOSSY).toContain('last-ack-lost')
    expect(LOSSY).not.toContain('four-waves')
    expect(LOSSY.length).toBeLessThan(SCENARIOS.length)
  })
})

test('a chapter is done once it is read', () => {
  const reading: HomeworkActivity = { kind: 'reading', title: '', chapter: 'four-waves' }
  expect(isDoneAt(reading, [], NO, 1)).toBe(false)
  expect(isDoneAt(reading, [rowOf({ finishedAt: 5000 })], NO, 6000)).toBe(true)
})

test('what was right is told as the rule says: after the due time only when nobody hands in any more', () => {
  expect(isTold({ ...NO, feedback: 'at-once' }, false, 1)).toBe(true)
  expect(isTold({ ...NO, feedback: 'after-attempt' }, false, DUE + 1)).toBe(false)
  expect(isTold({ ...NO, feedback: 'after-attempt' }, true, 1)).toBe(true)
  expect(isTold({ ...NO, feedback: 'after-due' }, true, DUE)).toBe(false)
  expect(isTold({ ...NO, feedback: 'after-due' }, true, DUE + 1)).toBe(true)
  expect(toldAtOf(UNTIL)).toBe(20_000)
  expect(isTold({ ...UNTIL, feedback: 'after-due' }, true, DUE + 1)).toBe(false)
})
