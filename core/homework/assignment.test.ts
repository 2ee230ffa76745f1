import { describe, expect, test } from 'vitest'
import { assignmentDraft, phaseAt } from './assignment.ts'
import { countedOf } from './attempt.ts'

const READING = { kind: 'reading', title: '', chapter: 'four-waves' } as const
const TIMES = { opensAt: 100, dueAt: 200, late: 'no', lateUntil: null } as const
const RULES = { attempts: null, counts: 'best', feedback: 'at-once', shuffle: false, seeds: 'same' } as const
const DRAFT = {
  ...TIMES,
  ...RULES,
  title: 'At home',
  activities: [READING],
  timeZone: 'Asia/Shanghai',
  classmates: false,
  board: 'none',
}

function isDraft(change: object): boolean {
  return assignmentDraft.safeParse({ ...DRAFT, ...change }).success
}

describe('a draft', () => {
  test('is taken, and refused where it asks for what nobody can do', () => {
    expect(isDraft({})).toBe(true)
    const goal = { kind: 'goal', title: '', level: 1, clean: 3, withLoss: 1 }
    expect(isDraft({ activities: [goal] })).toBe(true)
    expect(isDraft({ activities: [{ ...goal, withLoss: 4 }] })).toBe(false)
    for (const change of [
      { title: ' ' },
      { activities: [] },
      { opensAt: 200 },
      { timeZone: 'Asia/Nowhere' },
      { attempts: 0 },
      { seed: 'mine' },
    ])
      expect(isDraft(change)).toBe(false)
  })

  test('has a second time exactly where late work is taken until then', () => {
    expect(isDraft({ late: 'until' })).toBe(false)
    expect(isDraft({ late: 'until', lateUntil: 200 })).toBe(false)
    expect(isDraft({ late: 'until', lateUntil: 201 })).toBe(true)
    expect(isDraft({ late: 'flagged', lateUntil: 201 })).toBe(false)
  })
})

test.each([
  [TIMES, ['before', 'open', 'open', 'closed', 'closed', 'closed']],
  [{ ...TIMES, late: 'flagged' } as const, ['before', 'open', 'open', 'late', 'late', 'late']],
  [
    { ...TIMES, late: 'until', lateUntil: 300 } as const,
    ['before', 'open', 'open', 'late', 'late', 'closed'],
  ],
])('where %o stands', (times, phases) => {
  expect([99, 100, 200, 201, 300, 301].map((now) => phaseAt(times, now))).toEqual(phases)
})

describe('of several attempts', () => {
  const attemptOf = (nth: number, percent: number | null) => {
    const rest = { right: 0, decisions: 0, byComputer: 0, elapsedMs: 0, clean: null, isLate: false }
    return { nth, result: percent === null ? null : { percent, ...rest } }
  }
  const attempts = [
    attemptOf(4, null),
    attemptOf(3, 50),
    attemptOf(2, 80),
    attemptOf(1, 60),
    attemptOf(5, 80),
  ]

  test('the best, the first or the last counts, of those that are finished; of two equal ones the earlier', () => {
    expect(countedOf('best', attempts)?.nth).toBe(2)
    expect(countedOf('first', attempts)?.nth).toBe(1)
    expect(countedOf('last', attempts)?.nth).toBe(5)
  })

  test('none counts where none is finished; one that came to nothing does', () => {
    expect(countedOf('best', [attemptOf(1, null)])).toBeNull()
    expect(countedOf('best', [attemptOf(1, 0)])?.nth).toBe(1)
  })
})
