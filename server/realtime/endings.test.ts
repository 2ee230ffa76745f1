import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { testEndings } from './endings-contract.ts'

testEndings(useTestHouse(async () => openMemoryStorage({ parseEvents })))
