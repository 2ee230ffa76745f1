import { expect, test } from 'vitest'
import { act, after, quizOf } from '#core/session/testing/quiz.ts'
import type { SessionNow } from '#server/sessions/sessions.ts'
import { NO_LIMIT } from './rate-limit.ts'
import { type SessionHandlerDeps, createSessionHandlers } from './session-handlers.ts'
import type { PlayerSocket } from './socket-server.ts'

const LOBBY: SessionNow = { id: 'ID', session: after([quizOf(1)]), sequence: 1, stepAt: 1 }
const OPENED: SessionNow = { id: 'ID', session: after([quizOf(1)], act('start')), sequence: 2, stepAt: 2 }

test('who comes in while a question is opened is told of it, with their own place', async () => {
  let known = LOBBY
  const views = {
    head: async (now: SessionNow) => {
      // The host is faster: all are told while this one is still being told how things stand.
      known = OPENED
      return { phase: now.session.phase }
    },
    own: async () => ({ seat: 'ANN' }),
  }
  const deps = {
    guesses: NO_LIMIT,
    list: { byCode: async () => ({ id: 'ID' }) },
    sessions: { look: async () => known, get: async () => known },
    seats: { join: async () => 'back' },
    players: { unfollow() {} },
    audience: { follow: () => ({ session: 'ID', isHost: false, isPlayer: true }) },
    views,
  } as unknown as SessionHandlerDeps
  const socket = { data: { seat: { id: 'ANN', name: 'Ann' } } } as PlayerSocket
  const done = await createSessionHandlers(deps)['session:join']({ code: 'ABCDEF' }, socket)
  expect(done.ack).toMatchObject({
    ok: true,
    update: { sequence: 2, head: { phase: 'question' }, own: { seat: 'ANN' } },
  })
})
