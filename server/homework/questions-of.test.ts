import { describe, expect, test } from 'vitest'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { type DrawPlace, diceFor, questionsOf } from './questions-of.ts'

const NO_SETS = { playable: () => Promise.resolve(null) }
type Source = Parameters<typeof questionsOf>[1]

const BANK: Source = { from: 'bank', chapters: [], skills: [], difficulties: [], kinds: [], count: 10 }
const GENERATED: Source = { from: 'generated', count: 10 }

function placeOf(student: string, change: Partial<DrawPlace['assignment']> = {}, nth = 1): DrawPlace {
  return { assignment: { seed: 'SEED', seeds: 'same', shuffle: false, ...change }, activity: 0, student, nth }
}

async function drawn(source: Source, place: DrawPlace) {
  return questionsOf(NO_SETS, source, place)
}

describe.each([BANK, GENERATED])('questions that are drawn ($from)', (source) => {
  test('are the same for all, again and again', async () => {
    expect(await drawn(source, placeOf('ANNA'))).toEqual(await drawn(source, placeOf('BO')))
    expect(await drawn(source, placeOf('ANNA'))).toHaveLength(10)
  })

  test('are others in another attempt, and each student’s own where the teacher says so', async () => {
    const first = await drawn(source, placeOf('ANNA'))
    expect(await drawn(source, placeOf('ANNA', {}, 2))).not.toEqual(first)
    const own = { seeds: 'own' } as const
    expect(await drawn(source, placeOf('ANNA', own))).not.toEqual(await drawn(source, placeOf('BO', own)))
  })

  test('come in another order for each student where they are shuffled', async () => {
    const ids = async (student: string) =>
      (await drawn(source, placeOf(student, { shuffle: true })))?.map(({ id }) => id)
    expect(await ids('ANNA')).not.toEqual(await ids('BO'))
    expect((await ids('ANNA'))?.toSorted()).toEqual((await ids('BO'))?.toSorted())
  })
})

test('a set of the teacher’s own is whole and in its order, with ids that say nothing', async () => {
  const title = { en: 'Mine', zh: '我的' }
  const set = { format: 'four-waves-questions', version: 1, title, questions: ONE_OF_EACH } as const
  const source: Source = { from: 'own', set: 'A2A2A2A2A2A2A2A2' }
  const questions = await questionsOf({ playable: () => Promise.resolve(set) }, source, placeOf('ANNA'))
  expect(questions?.map(({ id }) => id)).toEqual(ONE_OF_EACH.map(({ id }) => id))
  const [single] = questions?.filter((one) => one.kind === 'single') ?? []
  expect(single?.options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'].slice(0, single?.options.length))
  expect(await questionsOf(NO_SETS, source, placeOf('ANNA'))).toBeNull()
})

test('one draw says nothing of another: each has chance of its own', () => {
  const roll = (what: string) => Array.from({ length: 8 }, () => diceFor(placeOf('ANNA'), what).roll(1000))[0]
  expect(roll('numbers')).not.toBe(roll('questions'))
})
