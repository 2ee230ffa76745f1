import { setTimeout as sleep } from 'node:timers/promises'

import { describe } from 'vitest'

import { freshDatabase } from '#server/database/fresh-database.ts'
import { openStorage } from './open-storage.ts'
import { parseForTest, testStorage } from './storage-contract.ts'

describe('storage in PostgreSQL', () => {
  testStorage(
    async () => openStorage(await freshDatabase(), { poolSize: 4, parseEvents: parseForTest }),
    async (ms) => {
      await sleep(ms)
    },
  )
})
