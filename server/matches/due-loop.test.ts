import { describe, expect, test, vi } from 'vitest'
import { startDueLoop } from './due-loop.ts'
import { type Due, NotStored } from './ports.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { parseEvents } from '#core/match/stored-events.ts'

function loopOver(fire: (due: Due) => Promise<void>) {
  const { due } = openMemoryStorage({ parseEvents })
  const errors: unknown[] = []
  const loop = startDueLoop({
    due,
    fire,
    onLook: async () => {},
    lookEvery: 40,
    hold: 60,
    onError: (error) => errors.push(error),
  })
  return { due, loop, errors }
}

describe('the due loop', () => {
  test('fires each row of two processes once, soon after its time', async () => {
    const { due } = openMemoryStorage({ parseEvents })
    const fired: string[] = []
    const start = () =>
      startDueLoop({
        due,
        onLook: async () => {},
        lookEvery: 30,
        hold: 1000,
        onError: () => {},
        fire: async ({ subject, kind }) => {
          fired.push(subject)
          await due.change(subject, { kind, inMs: null })
        },
      })
    for (let i = 0; i < 250; i += 1) await due.change(`m${i}`, { kind: 'bot:client', inMs: i % 50 })
    const loops = [start(), start()]
    await vi.waitFor(() => expect(fired).toHaveLength(250))
    await Promise.all(loops.map((loop) => loop.stop()))
    expect(new Set(fired).size).toBe(250)
    expect(await due.soonest()).toBeNull()
  })

  test('fires again what a firing did not get done, and survives a database that is away', async () => {
    let tries = 0
    const { due, loop, errors } = loopOver(async (row) => {
      tries += 1
      if (tries < 3) throw new NotStored('away')
      await due.change(row.subject, { kind: row.kind, inMs: null })
    })
    await due.change('m', { kind: 'bot:client', inMs: 0 })
    await vi.waitFor(() => expect(tries).toBe(3))
    await loop.stop()
    expect(errors).toHaveLength(2)
  })

  test('fires also where what else is done with a look fails', async () => {
    const { due } = openMemoryStorage({ parseEvents })
    const errors: unknown[] = []
    const fired: string[] = []
    const loop = startDueLoop({
      due,
      onLook: () => Promise.reject(new NotStored('away')),
      lookEvery: 60_000,
      hold: 60_000,
      onError: (error) => errors.push(error),
      async fire({ subject, kind }) {
        fired.push(subject)
        await due.change(subject, { kind, inMs: null })
      },
    })
    await due.change('m', { kind: 'bot:client', inMs: 0 })
    loop.expect(0)
    await vi.waitFor(() => expect(fired).toEqual(['m']))
    await loop.stop()
    expect(errors).not.toEqual([])
  })

  test('looks at once when told to, also while it is looking', async () => {
    const { due } = openMemoryStorage({ parseEvents })
    const fired: string[] = []
    const loop = startDueLoop({
      due,
      onLook: async () => {},
      lookEvery: 60_000,
      hold: 60_000,
      onError: () => {},
      async fire({ subject, kind }) {
        fired.push(subject)
        await due.change(subject, { kind, inMs: null })
        if (subject !== 'first') return
        await due.change('second', { kind, inMs: 0 })
        loop.expect(0)
      },
    })
    await due.change('first', { kind: 'bot:client', inMs: 0 })
    loop.expect(0)
    await vi.waitFor(() => expect(fired).toEqual(['first', 'second']))
    await loop.stop()
  })
})
