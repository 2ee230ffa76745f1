import { describe } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { testLessons } from '../compose-test-lessons.ts'
import { FAST_PARTS } from '../compose-test-sessions.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'

describe('lessons in memory', () => {
  testLessons(useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS))
})
