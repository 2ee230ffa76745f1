import { expect, test } from 'vitest'
import type { NewLesson } from '#core/contract/new-session.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import { newId } from '#server/new-id.ts'
import { type RehearsalDeps, createRehearsals } from './rehearsals.ts'

const LESSON: NewLesson = {
  plan: 'first-45-minutes',
  class: null,
  settings: USUAL_CLASS,
  rehearsal: true,
  language: 'en',
}

/** What is asked of each is answered when `answer` is called: till then all are under way. */
function rehearsing(rateLimit = false) {
  let answer = () => {}
  const promise = new Promise<void>((resolve) => (answer = resolve))
  const rehearsals = createRehearsals({
    newId,
    rateLimit,
    secret: 'x',
    list: { create: async () => true, hostSeen: async () => {}, hostHere: async () => true },
    sessions: { commit: async () => ({ done: true }) },
    activitiesOf: async () => {
      await promise
      return { title: 'A lesson', activities: [] }
    },
  } as unknown as RehearsalDeps)
  return { rehearsals, answer }
}

function outcome(made: unknown): unknown {
  return typeof made === 'string' ? made : 'made'
}

test('teachers who ask at one instant are no more than may rehearse', async () => {
  const { rehearsals, answer } = rehearsing()
  const asked = Array.from({ length: 12 }, (_, nr) => rehearsals.start(`teacher ${nr}`, LESSON))
  answer()
  const outcomes = (await Promise.all(asked)).map(outcome)
  rehearsals.stop()
  expect(outcomes.filter((one) => one === 'made')).toHaveLength(5)
  expect(outcomes.slice(5)).toEqual(Array(7).fill('too-fast'))
})

test('one teacher has one rehearsal, and the next one takes its place', async () => {
  const { rehearsals, answer } = rehearsing()
  const asked = Array.from({ length: 3 }, () => rehearsals.start('ann', LESSON))
  answer()
  expect((await Promise.all(asked)).map(outcome)).toEqual(['made', 'too-fast', 'too-fast'])
  for (let nr = 0; nr < 6; nr += 1) expect(outcome(await rehearsals.start('ann', LESSON))).toBe('made')
  expect(outcome(await rehearsals.start('bob', LESSON))).toBe('made')
  rehearsals.stop()
})

test('one teacher begins no more than so many in a while', async () => {
  const { rehearsals, answer } = rehearsing(true)
  answer()
  const outcomes: unknown[] = []
  for (let nr = 0; nr < 11; nr += 1) outcomes.push(outcome(await rehearsals.start('ann', LESSON)))
  rehearsals.stop()
  expect(outcomes.filter((one) => one === 'too-fast')).toHaveLength(1)
})
