import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { testClass } from './class-contract.ts'

testClass(useTestHouse(async () => openMemoryStorage({ parseEvents })))
