import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS } from '../compose-test-sessions.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { testLessonRights } from './lesson-rights-contract.ts'

testLessonRights(useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS))
