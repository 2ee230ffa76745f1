import { expect, test } from 'vitest'
import { act, createOf, quizOf } from '#core/session/testing/quiz.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { passPhase } from './pass-phase.ts'
import { phaseEndOf } from './session-due.ts'
import { SESSION_TIMES } from './session-times.ts'
import { createSessions } from './sessions.ts'

const LOBBY = 'session:lobby'

/** An open session in its lobby with two players, and whatever is due of it. */
async function openLobby() {
  const { sessions: storage, due } = openMemoryStorage({ parseEvents })
  const sessions = createSessions({ log: storage.log, times: SESSION_TIMES, onDue: () => {} })
  await sessions.commit('ID', 'create', () => createOf([quizOf(1, { open: true, pace: 'itself' })]))
  for (const seat of ['ANN', 'BOB']) await storage.seats.join('ID', seat, 500)
  const row = { subject: 'ID', kind: LOBBY, at: 0 }
  const fire = () => {
    const end = phaseEndOf(row)
    if (end === null) throw new TypeError('not a session’s')
    const clock = { now: () => 0, newId: () => 'M', onDue: () => {}, times: SESSION_TIMES }
    return passPhase({ ...storage, ...clock, sessions, due }, row, end)
  }
  const setAgain = () => due.change('ID', { kind: LOBBY, inMs: 0 })
  const isDue = async () => (await due.claim(100, 0)).some(({ kind }) => kind === LOBBY)
  return { sessions, fire, setAgain, isDue }
}

test('a lobby that has passed by itself is due no more, also where somebody has just set its time again', async () => {
  const { sessions, fire, setAgain, isDue } = await openLobby()
  await setAgain()
  expect(await isDue()).toBe(true)
  await fire()
  expect((await sessions.get('ID'))?.session.phase).toBe('question')
  expect(await isDue()).toBe(false)
  // By one who came in when it was still the lobby, and was slower.
  await setAgain()
  await fire()
  expect(await isDue()).toBe(false)
})

test('a lobby that the host has started is due no more', async () => {
  const { sessions, fire, setAgain, isDue } = await openLobby()
  await setAgain()
  await sessions.commit('ID', 'host:1', () => act('start'))
  await setAgain()
  await fire()
  expect(await isDue()).toBe(false)
  expect((await sessions.get('ID'))?.sequence).toBe(2)
})
