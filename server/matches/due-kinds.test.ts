import { describe, expect, test } from 'vitest'
import { type DueTask, dueKind, dueTask } from './due-kinds.ts'

const TASKS: readonly DueTask[] = [
  { kind: 'bot', role: 'client' },
  { kind: 'presence', role: 'network', sharer: 0 },
  { kind: 'presence', role: 'server', sharer: 1 },
  { kind: 'wait', until: 60_550 },
  { kind: 'fate', flight: 3 },
  { kind: 'limit', role: 'server', stimulus: 0 },
]

describe('the name of a due row', () => {
  test.each(TASKS)('is read back as its task: $kind', (task) => {
    expect(dueTask(dueKind(task))).toEqual(task)
  })

  test('is what older rows are named by', () => {
    expect(dueKind({ kind: 'presence', role: 'client', sharer: 0 })).toBe('presence:client')
  })

  test.each(['', 'bot', 'bot:network', 'wait:soon', 'fate:', 'limit:client', 'presence:client.7', 'close:1'])(
    'of something else is none of these: %s',
    (name) => {
      expect(dueTask(name)).toBeNull()
    },
  )
})
