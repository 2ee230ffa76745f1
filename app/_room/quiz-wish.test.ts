import { expect, it } from 'vitest'
import { newSession } from '#core/session/settings-schema.ts'
import { OPEN_WISH, USUAL_WISH, countOf, newSessionOf, withLimit } from './quiz-wish.ts'

const SET = {
  format: 'four-waves-questions',
  version: 1,
  title: { en: 'Mine', zh: '我的' },
  questions: [],
} as const

it('what is posted is what the server reads', () => {
  const wishes = [USUAL_WISH, OPEN_WISH, { ...USUAL_WISH, from: 'generated', seed: 'K7MPQ2' } as const]
  for (const wish of wishes) expect(newSession.parse(newSessionOf(wish))).toEqual(newSessionOf(wish))
})

it('a quiz of one’s own questions needs a file first, and has as many as are in it', () => {
  const wish = { ...USUAL_WISH, from: 'set' } as const
  expect(newSessionOf(wish)).toBeNull()
  expect(newSessionOf({ ...wish, set: SET })?.source).toEqual({
    from: 'set',
    title: SET.title,
    questions: [],
  })
  expect([countOf(USUAL_WISH), countOf({ ...wish, set: SET })]).toEqual([10, 0])
})

it('speed counts only while time is limited', () => {
  const fast = { ...withLimit(USUAL_WISH.settings, 20_000), speed: true }
  expect(withLimit(fast, 40_000).speed).toBe(true)
  expect(withLimit(fast, null).speed).toBe(false)
})
