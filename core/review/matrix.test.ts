import { describe, expect, it } from 'vitest'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { type StudentAttempt, matrixOf } from './matrix.ts'
import { skillShares } from './skill-shares.ts'
import { QUESTIONS } from './testing/questions.ts'

const DUE = 10_000
const QUIZ: HomeworkActivity = { kind: 'quiz', title: '', source: { from: 'generated', count: 4 } }
const READING: HomeworkActivity = { kind: 'reading', title: '', chapter: 'msl' }
const GOAL: HomeworkActivity = { kind: 'goal', title: '', level: 1, clean: 2, withLoss: 0 }
const RULES = { counts: 'best', dueAt: DUE, late: 'flagged', lateUntil: null } as const

const OF = { id: 'a', assignment: 'A', student: 'mei', match: null, startedAt: 1, quiz: null, close: null }

function quiz(nth: number, right: number, finishedAt: number | null): StudentAttempt {
  return { ...OF, activity: 0, nth, finishedAt, quiz: { asked: 4, answered: 4, right, elapsedMs: 1 } }
}

function close(nth: number, clean: boolean): StudentAttempt {
  const score = { scenario: 'four-waves', points: 300, obtainable: 600, right: 3, decisions: 6 }
  return {
    ...OF,
    activity: 0,
    nth,
    match: `M${nth}`,
    finishedAt: null,
    close: { ...score, clean, elapsedMs: 1, at: 2 },
  }
}

function cellOf(
  activity: HomeworkActivity,
  rows: readonly StudentAttempt[],
  counts: 'best' | 'last' = 'best',
) {
  return matrixOf({ ...RULES, counts, activities: [activity] }, ['mei'], rows, [], 1).rows[0]?.cells[0]
}

describe('a cell of the matrix', () => {
  it('has the percent of the attempt that counts, and whether that one was late', () => {
    const rows = [quiz(1, 2, 5), quiz(2, 4, DUE + 1), quiz(3, 1, 6)]
    expect(cellOf(QUIZ, rows)).toMatchObject({ state: 'done', percent: 100, isLate: true, attempts: 3 })
    expect(cellOf(QUIZ, rows, 'last')).toMatchObject({ percent: 25, isLate: false })
  })

  it('is not begun, or begun, before anything counts', () => {
    expect(cellOf(QUIZ, [])).toMatchObject({ state: 'not-begun', percent: null })
    expect(cellOf(QUIZ, [quiz(1, 3, null)])).toMatchObject({ state: 'begun', percent: null })
  })

  it('of a chapter has no percent, and of a goal is done when the goal is', () => {
    const read = { ...OF, activity: 0, nth: 1, finishedAt: 3 }
    expect(cellOf(READING, [read])).toMatchObject({ state: 'done', percent: null })
    expect(cellOf(GOAL, [close(1, true), close(2, false)])).toMatchObject({
      state: 'begun',
      percent: 50,
      goal: { clean: 1, withLoss: 0 },
    })
    expect(cellOf(GOAL, [close(1, true), close(2, true)])).toMatchObject({ state: 'done' })
  })
})

describe('the matrix', () => {
  const rules = { ...RULES, activities: [QUIZ, QUIZ] }

  it('sums each row, each column and all, by what there is', () => {
    const rows = [quiz(1, 4, 5), { ...quiz(1, 2, 5), activity: 1 }, { ...quiz(1, 1, 5), student: 'bo' }]
    const { rows: lines, sums, all } = matrixOf(rules, ['mei', 'bo', 'lin'], rows, [], 1)
    expect(lines.map(({ sum }) => sum)).toEqual([
      { percent: 75, done: 2, of: 2 },
      { percent: 25, done: 1, of: 2 },
      { percent: null, done: 0, of: 2 },
    ])
    expect(sums.map(({ percent }) => percent)).toEqual([62.5, 50])
    expect(all).toEqual({ percent: 58.3, done: 3, of: 6 })
  })

  it('counts what a teacher has given, also where nothing was done, and 0 is a percent', () => {
    const given = { student: 'mei', activity: 0, percent: 0, note: 'Copied.' }
    const noted = { student: 'mei', activity: 1, percent: null, note: 'Come and see me.' }
    const [line] = matrixOf(rules, ['mei'], [quiz(1, 4, 5)], [given, noted], 1).rows
    expect(line?.cells).toMatchObject([
      { percent: 0, isOverridden: true, hasNote: true },
      { percent: null, isOverridden: false, hasNote: true, state: 'not-begun' },
    ])
    expect(line?.sum.percent).toBe(0)
  })

  it('has no row of who is not on the roster', () => {
    expect(matrixOf(rules, [], [quiz(1, 4, 5)], [], 1).rows).toEqual([])
  })
})

describe('mastery by skill', () => {
  it('comes from answers and from what the decisions of a scenario train', () => {
    const asked = QUESTIONS[0]!
    const decision = {
      role: 'client',
      seat: 'mei',
      state: 'ESTABLISHED',
      event: 'close',
      refusals: [],
    } as const
    const decisions = [
      { ...decision, verdict: 'right', isFirstTry: true } as const,
      { ...decision, verdict: null, isFirstTry: false } as const,
    ]
    const shares = skillShares([{ scenario: 'four-waves', decisions }], [{ asked, isRight: false }])
    expect(shares.find(({ skill }) => skill === 'four-waves')).toEqual({
      skill: 'four-waves',
      right: 1,
      of: 2,
    })
  })
})
