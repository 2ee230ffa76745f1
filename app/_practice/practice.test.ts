import { describe, expect, it } from 'vitest'
import { diceOf } from '#core/quiz/dice.ts'
import { ROUND_LENGTH, chooseRound, countWaiting } from './choose-round.ts'
import { masteryBySkill, masteryOf } from './mastery.ts'
import type { Indexed } from './practice-index.ts'
import { NO_PROGRESS, type Progress, formatProgress, parseProgress } from './progress.ts'
import { SLOW, chanceOf, recordAnswer } from './schedule.ts'
import { type Wish, addressOf, wishFrom } from './wish.ts'

const NOW = Date.UTC(2026, 10, 27)
const DAY = 24 * 3600 * 1000
const RIGHT = { right: true, tookMs: 9000 }
const WRONG = { right: false, tookMs: 9000 }

const INDEX: readonly Indexed[] = Array.from({ length: 14 }, (_, n) => ({
  id: `q${n}`,
  chapter: n < 7 ? 'time-wait' : 'reset',
  skills: [n < 7 ? 'time-wait' : 'reset'],
  difficulty: n % 2 === 0 ? 'easy' : 'hard',
}))

function after(...given: readonly (readonly [id: string, right: boolean, at?: number])[]): Progress {
  return given.reduce<Progress>(
    (progress, [id, right, at = NOW]) => recordAnswer(progress, id, right ? RIGHT : WRONG, at),
    NO_PROGRESS,
  )
}

function round(wish: Wish, progress: Progress, now = NOW, seed = 'a'): readonly string[] {
  return chooseRound(wish, { index: INDEX, progress, now, dice: diceOf(seed) }).map(({ id }) => id)
}

describe('an answer', () => {
  it('that is right makes a question due in some days, and later each time', () => {
    const once = after(['q0', true])
    const first = once.cards['q0']!
    const twice = recordAnswer(once, 'q0', RIGHT, first.due)
    expect(first.due).toBeGreaterThanOrEqual(NOW + DAY)
    expect(twice.cards['q0']!.due - first.due).toBeGreaterThan(first.due - NOW)
  })

  it('that took long is due sooner than one that did not', () => {
    const quick = recordAnswer(NO_PROGRESS, 'q0', RIGHT, NOW).cards['q0']!
    const slow = recordAnswer(NO_PROGRESS, 'q0', { right: true, tookMs: SLOW }, NOW).cards['q0']!
    expect(slow.stability).toBeLessThan(quick.stability)
  })

  it('that is wrong is remembered as wrong until one is right', () => {
    expect(after(['q0', false]).cards['q0']!.wrong).toBe(true)
    expect(after(['q0', false], ['q0', true]).cards['q0']!.wrong).toBe(false)
  })
})

describe('the chance of a right answer', () => {
  it('is 0 for what is new or was wrong, and falls with the days', () => {
    const card = after(['q0', true]).cards['q0']
    expect(chanceOf(undefined, NOW)).toBe(0)
    expect(chanceOf(after(['q0', false]).cards['q0'], NOW)).toBe(0)
    expect(chanceOf(card, NOW)).toBeCloseTo(1)
    expect(chanceOf(card, NOW + 60 * DAY)).toBeLessThan(chanceOf(card, NOW + 5 * DAY))
  })
})

describe('mastery', () => {
  it('is the mean over all questions of a skill, those that were never answered included', () => {
    const progress = after(['q0', true], ['q1', true], ['q2', false])
    const [timeWait, reset] = masteryBySkill(INDEX, progress, NOW)
    expect(timeWait).toEqual({ skill: 'time-wait', mastery: { questions: 7, answered: 3, percent: 29 } })
    expect(reset).toEqual({ skill: 'reset', mastery: { questions: 7, answered: 0, percent: 0 } })
  })

  it('of nothing is nothing', () => {
    expect(masteryOf([], NO_PROGRESS, NOW)).toEqual({ questions: 0, answered: 0, percent: 0 })
  })
})

describe('a round', () => {
  it('begins with what was wrong, then what is due, then what is new', () => {
    const progress = after(['q3', true, NOW - 90 * DAY], ['q8', false], ['q5', true])
    const ids = round({ kind: 'due' }, progress)
    expect(ids.slice(0, 2)).toEqual(['q8', 'q3'])
    expect(ids).toHaveLength(ROUND_LENGTH)
    expect(ids).not.toContain('q5')
  })

  it('asks new ones that are easy before those that are hard', () => {
    const ids = round({ kind: 'chapter', chapter: 'time-wait' }, NO_PROGRESS)
    expect(ids.slice(0, 4).toSorted()).toEqual(['q0', 'q2', 'q4', 'q6'])
    expect(ids.slice(4).toSorted()).toEqual(['q1', 'q3', 'q5'])
  })

  it('is another one for another seed, and the same for the same', () => {
    expect(round({ kind: 'due' }, NO_PROGRESS)).toEqual(round({ kind: 'due' }, NO_PROGRESS))
    expect(round({ kind: 'due' }, NO_PROGRESS)).not.toEqual(round({ kind: 'due' }, NO_PROGRESS, NOW, 'b'))
  })

  it('of what is wrong holds that alone', () => {
    const progress = after(['q1', false], ['q9', false], ['q2', true], ['q9', true])
    expect(round({ kind: 'wrong' }, progress)).toEqual(['q1'])
    expect(countWaiting({ index: INDEX, progress, now: NOW })).toEqual({ wrong: 1, due: 0 })
  })
})

describe('progress', () => {
  it('is read as it was written', () => {
    const progress = after(['q0', true], ['q1', false])
    expect(parseProgress(formatProgress(progress))).toEqual(progress)
  })

  it.each([
    null,
    '',
    'null',
    '[]',
    '{"version":2,"cards":{}}',
    '{"version":1,"cards":[1]',
    '{"version":1}',
    '"x"',
  ])('is none where there is garbage: %s', (text) => {
    expect(parseProgress(text)).toEqual(NO_PROGRESS)
  })

  it('keeps what can be read beside what cannot', () => {
    const { cards } = after(['q0', true])
    const damaged = {
      ...cards,
      q1: { ...cards['q0'], due: 'soon' },
      q2: null,
      q3: { ...cards['q0'], state: 9 },
    }
    expect(parseProgress(JSON.stringify({ version: 1, cards: damaged }))).toEqual({ cards })
  })
})

describe('the address', () => {
  it('says what is wished, and the wish gives the address', () => {
    const wishes: readonly Wish[] = [
      { kind: 'due' },
      { kind: 'wrong' },
      { kind: 'endless' },
      { kind: 'chapter', chapter: 'reset' },
      { kind: 'skill', skill: 'time-wait' },
      { kind: 'question', id: 'q3' },
    ]
    for (const wish of wishes) {
      const asked = Object.fromEntries(new URL(addressOf(wish), 'http://x').searchParams)
      expect(wishFrom(asked, INDEX)).toEqual(wish)
    }
  })

  it('asks for a choice where there is no such thing', () => {
    expect(wishFrom({ chapter: 'opening', question: 'q99', skill: ['reset'] }, INDEX)).toBeNull()
  })
})
