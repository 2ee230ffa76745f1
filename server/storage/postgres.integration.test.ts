import { setTimeout as sleep } from 'node:timers/promises'

import { describe } from 'vitest'

import { freshDatabase } from '#server/database/fresh-database.ts'
import { openStorage } from './open-storage.ts'
import { testSessionStorage } from './sessions/session-contract.ts'
import { testCardStorage } from './cards/card-contract.ts'
import { testClassStorage } from './classes/class-contract.ts'
import { testPlanStorage } from './plans/plan-contract.ts'
import { testSetStorage } from './sets/set-contract.ts'
import { testStorage } from './storage-contract.ts'
import { parseForTest } from './storage-makers.ts'

describe('storage in PostgreSQL', () => {
  const open = async () => openStorage(await freshDatabase(), { poolSize: 4, parseEvents: parseForTest })
  const wait = async (ms: number) => {
    await sleep(ms)
  }
  testStorage(open, wait)
  describe('of sessions', () => testSessionStorage(open, wait))
  describe('of questions', () => testSetStorage(open))
  describe('of plans', () => testPlanStorage(open))
  describe('of cards', () => testCardStorage(open))
  describe('of classes', () => testClassStorage(open, wait))
})
