import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Plan } from '#core/session/plan.ts'
import { type SaveState, createAutosave } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function planOf(title: string): Plan {
  return { title, activities: [] }
}

type Answer = { ok: true; updatedAt: number } | { ok: false; why: string } | 'unreachable'

/** A server that answers as it is told, one answer after the other. */
function house(...answers: readonly Answer[]) {
  const left = [...answers]
  const sent: [string, number][] = []
  const states: SaveState[] = []
  const save = async ({ title }: Plan, since: number) => {
    sent.push([title, since])
    const answer = left.shift() ?? 'unreachable'
    if (answer === 'unreachable') throw new TypeError('no way')
    return answer
  }
  const onState = (state: SaveState) => void states.push(state)
  const autosave = createAutosave({ save, latest: async () => 77, onState }, 1)
  return { autosave, sent, states }
}

const pass = () => vi.advanceTimersByTimeAsync(5000)

test('what is typed is saved once, when it pauses', async () => {
  const { autosave, sent, states } = house({ ok: true, updatedAt: 5 })
  for (const title of ['a', 'ab', 'abc']) autosave.change(planOf(title))
  await pass()
  expect(sent).toEqual([['abc', 1]])
  expect(states.at(-1)).toBe('saved')
})

test('what is changed while it is saved goes with the next one, over what was saved', async () => {
  const { autosave, sent, states } = house({ ok: true, updatedAt: 5 }, { ok: true, updatedAt: 6 })
  autosave.change(planOf('a'))
  autosave.flush()
  autosave.change(planOf('b'))
  await pass()
  expect(sent).toEqual([
    ['a', 1],
    ['b', 5],
  ])
  expect(states.at(-1)).toBe('saved')
})

test('what could not be sent is kept, and sent with the next change or when it is asked for', async () => {
  const { autosave, sent, states } = house('unreachable', { ok: true, updatedAt: 5 })
  autosave.change(planOf('a'))
  await pass()
  expect(states.at(-1)).toBe('failed')
  autosave.retry()
  await pass()
  expect(sent).toEqual([
    ['a', 1],
    ['a', 1],
  ])
  expect(states.at(-1)).toBe('saved')
})

test('over what was saved elsewhere nothing is saved until somebody says so', async () => {
  const { autosave, sent, states } = house(
    { ok: false, why: 'changed-elsewhere' },
    { ok: true, updatedAt: 78 },
  )
  autosave.change(planOf('a'))
  await pass()
  autosave.change(planOf('b'))
  await pass()
  expect(sent).toHaveLength(1)
  expect(states.at(-1)).toBe('changed-elsewhere')
  autosave.overwrite()
  await pass()
  expect(sent.at(-1)).toEqual(['b', 77])
  expect(states.at(-1)).toBe('saved')
})
