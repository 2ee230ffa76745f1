import { describe } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { testCards } from './card-contract.ts'

describe('cards over sockets, in memory', () => testCards(async () => openMemoryStorage({ parseEvents })))
