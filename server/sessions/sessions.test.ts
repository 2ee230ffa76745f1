import { expect, test } from 'vitest'
import { act, createOf, quizOf } from '#core/session/testing/quiz.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { SESSION_TIMES } from './session-times.ts'
import { createSessions } from './sessions.ts'

/** Sessions of one process, and which were read anew from their beginning. */
function houseOf() {
  const { log } = openMemoryStorage({ parseEvents }).sessions
  const readAnew: string[] = []
  const read: typeof log.read = (id, after) => {
    if (after === 0) readAnew.push(id)
    return log.read(id, after)
  }
  const sessions = createSessions({ log: { ...log, read }, times: SESSION_TIMES, onDue: () => {} })
  async function make(id: string): Promise<void> {
    await sessions.commit(id, 'create', () => createOf([quizOf(1)]))
  }
  async function makeMany(): Promise<void> {
    for (let nth = 0; nth < 300; nth += 1) await make(`OTHER-${nth}`)
    readAnew.length = 0
  }
  return { sessions, readAnew, make, makeMany }
}

test('who is followed is never read anew, however many others there are', async () => {
  const { sessions, readAnew, make, makeMany } = houseOf()
  await make('HELD')
  sessions.hold('HELD')
  await makeMany()
  await sessions.look('HELD')
  await sessions.commit('HELD', 'host:1', () => act('start'))
  expect((await sessions.get('HELD'))?.sequence).toBe(2)
  expect(readAnew).toEqual([])
})

test('who is followed no more is forgotten like the others', async () => {
  const { sessions, readAnew, make, makeMany } = houseOf()
  await make('HELD')
  sessions.hold('HELD')
  sessions.release('HELD')
  expect((await sessions.get('HELD'))?.sequence).toBe(1)
  await makeMany()
  expect((await sessions.look('HELD'))?.sequence).toBe(1)
  expect(readAnew).toEqual(['HELD'])
})
