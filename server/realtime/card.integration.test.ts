import { describe } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import { testCards } from './card-contract.ts'

describe('cards over sockets, in PostgreSQL', () =>
  testCards(async () => openStorage(await freshDatabase(), { poolSize: 4, parseEvents })))
