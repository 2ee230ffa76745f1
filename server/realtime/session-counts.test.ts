import { expect, test, vi } from 'vitest'
import { after, quizOf } from '#core/session/testing/quiz.ts'
import { SESSION_TIMES } from '#server/sessions/session-times.ts'
import { type CountDeps, createSessionCounts } from './session-counts.ts'

test('of a session that everybody has gone from nothing is kept', async () => {
  const rooms = new Map([['session:ID', new Set(['socket'])]])
  const emit = vi.fn<() => void>()
  const room = { emit, except: () => room }
  const io = {
    adapter: { rooms },
    sockets: new Map([['socket', {}]]),
    local: { to: () => room },
  }
  const counts = createSessionCounts({
    io,
    sessions: { get: async () => ({ id: 'ID', session: after([quizOf(1)]), sequence: 1, stepAt: 1 }) },
    answers: { counts: async () => ({ players: 1, here: 1, answered: 0, awaited: 1 }) },
    views: {},
    audience: {},
    times: SESSION_TIMES,
    watchingFor: () => Infinity,
    onError: (error: unknown) => expect(error).toBeNull(),
  } as unknown as CountDeps)
  counts.changed('ID')
  await vi.waitFor(() => expect(emit).toHaveBeenCalledTimes(1))
  counts.sweep()
  expect(counts.known()).toEqual(['ID'])
  rooms.clear()
  await vi.waitFor(() => {
    counts.sweep()
    expect(counts.known()).toEqual([])
  })
  counts.stop()
})
