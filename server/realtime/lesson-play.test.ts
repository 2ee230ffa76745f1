import { describe } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { AWAY_PARTS, LIVELY_PARTS } from '../compose-test-sessions.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { testHostAway, testLessonPlay } from './lesson-play-contract.ts'

describe('how a lesson runs, in memory', () => {
  testLessonPlay(useTestHouse(async () => openMemoryStorage({ parseEvents }), LIVELY_PARTS))
})

describe('a lesson whose teacher is gone, in memory', () => {
  testHostAway(useTestHouse(async () => openMemoryStorage({ parseEvents }), AWAY_PARTS))
})
