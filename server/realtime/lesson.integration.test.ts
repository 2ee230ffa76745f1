import { describe } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { testLessons } from '../compose-test-lessons.ts'
import { FAST_PARTS } from '../compose-test-sessions.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'

const house = useTestHouse(
  async () => openStorage(await freshDatabase(), { poolSize: 8, parseEvents }),
  FAST_PARTS,
)

describe('lessons in PostgreSQL', () => testLessons(house))
