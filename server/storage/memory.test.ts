import { describe } from 'vitest'

import { openMemoryStorage } from './open-memory-storage.ts'
import { parseForTest, testStorage } from './storage-contract.ts'

describe('storage in memory', () => {
  let now = 1_763_800_000_000
  testStorage(
    async () => openMemoryStorage({ parseEvents: parseForTest, now: () => now }),
    async (ms) => {
      now += ms
    },
  )
})
