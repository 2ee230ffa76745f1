import { describe } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { LIVELY_PARTS } from '../compose-test-sessions.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { testLessonDefects } from './lesson-defects-contract.ts'
import { testLessonReturns } from './lesson-return-contract.ts'

describe('what has broken in others, in memory', () => {
  const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), LIVELY_PARTS)
  testLessonDefects(house)
  testLessonReturns(house)
})
