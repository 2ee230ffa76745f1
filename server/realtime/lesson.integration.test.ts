import { describe } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { testLessons } from '../compose-test-lessons.ts'
import { AWAY_PARTS, FAST_PARTS, LIVELY_PARTS } from '../compose-test-sessions.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import { testLessonDefects } from './lesson-defects-contract.ts'
import { testHostAway, testLessonPlay } from './lesson-play-contract.ts'
import { testLessonReturns } from './lesson-return-contract.ts'

const open = async () => openStorage(await freshDatabase(), { poolSize: 8, parseEvents })

describe('lessons in PostgreSQL', () => testLessons(useTestHouse(open, FAST_PARTS), 'what is stored'))

describe('what has broken in others, in PostgreSQL', () => {
  const house = useTestHouse(open, LIVELY_PARTS)
  testLessonDefects(house, 'what is stored')
  testLessonReturns(house, 'what is stored')
})

describe('how a lesson runs, in PostgreSQL', () =>
  testLessonPlay(useTestHouse(open, LIVELY_PARTS), 'what is stored'))

describe('a lesson whose teacher is gone, in PostgreSQL', () => testHostAway(useTestHouse(open, AWAY_PARTS)))
