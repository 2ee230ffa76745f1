import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDue } from './due-contract.ts'
import { testLog } from './log-contract.ts'
import { testSeats } from './seats-contract.ts'
import type { Storage } from './storage.ts'
import { testWaiting } from './waiting-contract.ts'

/** What every storage does, whatever it is made of. `wait` lets the storage's own clock go on. */
export function testStorage(open: () => Promise<Storage>, wait: (ms: number) => Promise<void>): void {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  test('answers a ping', () => storage.ping())

  test('knows when nothing is due', async () => {
    expect(await storage.due.soonest()).toBeNull()
    expect(await storage.due.claim(10, 1000)).toEqual([])
  })

  testLog(() => storage)
  testDue(() => storage, wait)
  testSeats(() => storage, wait)
  testWaiting(() => storage, wait)
}
