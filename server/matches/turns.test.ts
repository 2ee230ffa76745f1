import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

const tick = () => new Promise((resolve) => setTimeout(resolve, 1))

test('work of one key goes in turn, also after work that failed; other keys side by side', async () => {
  const turns = createTurns()
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await tick()
    seen.push(`${name} ends`)
    if (name === 'a1') throw new Error(name)
    return name
  }
  const all = await Promise.allSettled([
    turns.take('a', work('a1')),
    turns.take('a', work('a2')),
    turns.take('b', work('b1')),
  ])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(seen.indexOf('a2 begins')).toBeGreaterThan(seen.indexOf('a1 ends'))
  expect(seen.indexOf('b1 begins')).toBeLessThan(seen.indexOf('a1 ends'))
})

test('is idle when the last work is done, also what was added meanwhile', async () => {
  const turns = createTurns()
  const done: number[] = []
  void turns.take('a', async () => {
    await tick()
    void turns.take('a', async () => tick().then(() => done.push(2)))
    done.push(1)
  })
  await turns.idle()
  expect(done).toEqual([1, 2])
})
