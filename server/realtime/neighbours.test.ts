import { describe, expect, test } from 'vitest'
import { watchLink } from './link-state.ts'
import { newsIn } from './neighbours.ts'

describe('news of another process', () => {
  const row = { kind: 'match', match: 'M', sequence: 3 } as const

  test('are taken as far as this version knows them', () => {
    const said = [row, { kind: 'of a later version', match: 'M' }, { ...row, sequence: 'three' }, null]
    expect(newsIn(said)).toEqual([row])
    expect(newsIn([{ ...row, more: 'of a later version' }])).toEqual([row])
  })

  test.each([undefined, null, 'news', { ...row }, 7])('are none where they are no list: %j', (said) =>
    expect(newsIn(said)).toEqual([]),
  )
})

describe('a link', () => {
  const [telling, hearing] = [{}, {}]
  function watched() {
    const said: string[] = []
    const state = watchLink({
      onAway: (error) => said.push(`away: ${String(error)}`),
      onBack: () => said.push('back'),
    })
    return { said, state }
  }

  test('is away once, and back when both connections are', () => {
    const { said, state } = watched()
    for (const connection of [telling, hearing]) state.broken(connection, 'refused')
    state.broken(hearing, 'refused')
    expect(said).toEqual(['away: refused'])
    state.ready(telling)
    expect(said).toHaveLength(1)
    state.ready(hearing)
    expect(said).toEqual(['away: refused', 'back'])
    expect(state.isUp()).toBe(false)
  })

  test('that was there from the start is not said to be back', () => {
    const { said, state } = watched()
    for (const connection of [telling, hearing]) state.ready(connection)
    expect(said).toEqual([])
  })

  test('that hears nothing of a channel does not stand', () => {
    const { said, state } = watched()
    for (const connection of [telling, hearing]) state.ready(connection)
    state.deaf('news', 'unknown command')
    state.deaf('news', 'unknown command')
    state.hears('news')
    expect(said).toEqual(['away: unknown command', 'back'])
  })

  test('that refuses what is sent says so, not each time, and not while it is away', () => {
    const { said, state } = watched()
    state.failed('offline')
    for (const connection of [telling, hearing]) state.ready(connection)
    for (const _ of [1, 2, 3]) state.failed('read only')
    expect(said).toEqual(['away: read only'])
  })
})
