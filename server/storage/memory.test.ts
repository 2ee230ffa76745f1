import { describe } from 'vitest'

import { openMemoryStorage } from './open-memory-storage.ts'
import { testSessionStorage } from './sessions/session-contract.ts'
import { testCardStorage } from './cards/card-contract.ts'
import { testClassStorage } from './classes/class-contract.ts'
import { testPlanStorage } from './plans/plan-contract.ts'
import { testSetStorage } from './sets/set-contract.ts'
import { testStorage } from './storage-contract.ts'
import { parseForTest } from './storage-makers.ts'

describe('storage in memory', () => {
  let now = 1_763_800_000_000
  const open = async () => openMemoryStorage({ parseEvents: parseForTest, now: () => now })
  const wait = async (ms: number) => {
    now += ms
  }
  testStorage(open, wait)
  describe('of sessions', () => testSessionStorage(open, wait))
  describe('of questions', () => testSetStorage(open))
  describe('of plans', () => testPlanStorage(open))
  describe('of cards', () => testCardStorage(open))
  describe('of classes', () => testClassStorage(open, wait))
})
