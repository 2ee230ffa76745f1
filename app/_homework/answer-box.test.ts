import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BoxState, type KeptAnswer, TRY_AGAIN, createAnswerBox } from './answer-box.ts'

const ANSWER = { kind: 'single', option: 'a' } as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A box whose server answers what it is told to, once for each sending; `null`: it is not reached. */
function boxAt(told: readonly (string | null)[], before: KeptAnswer | null = null, settles = true) {
  const sent: KeptAnswer[] = []
  const states: BoxState[] = []
  const heard: string[] = []
  let kept = before
  let made = 0
  const box = createAnswerBox<string>({
    send: (one) => {
      const next = told[sent.push(one) - 1]
      return next == null ? Promise.reject(new Error('not reached')) : Promise.resolve(next)
    },
    keeper: {
      read: () => kept,
      keep: (one) => void (kept = one),
      drop: () => void (kept = null),
    },
    newCommandId: () => `command-${(made += 1)}`,
    onState: (state) => void states.push(state),
    onTold: (_, one) => {
      heard.push(one)
      return settles
    },
  })
  return { box, sent, states, heard, kept: () => kept }
}

test('an answer is kept before it is sent, and dropped once the server has it', async () => {
  const { box, heard, kept, states } = boxAt(['right'])
  box.put(2, ANSWER)
  expect(kept()).toEqual({ question: 2, commandId: 'command-1', answer: ANSWER })
  await vi.runAllTimersAsync()
  expect(heard).toEqual(['right'])
  expect(kept()).toBeNull()
  expect(states).toEqual(['sending', 'idle'])
})

test('without a network it is sent again by itself, under the same command', async () => {
  const { box, sent, heard, states } = boxAt([null, null, 'right'])
  box.put(0, ANSWER)
  await vi.advanceTimersByTimeAsync(0)
  expect(states.at(-1)).toBe('waiting')
  await vi.advanceTimersByTimeAsync(2 * TRY_AGAIN)
  expect(heard).toEqual(['right'])
  expect(new Set(sent.map(({ commandId }) => commandId))).toEqual(new Set(['command-1']))
  expect(sent).toHaveLength(3)
})

test('what was kept before a reload goes on when it is asked to', async () => {
  const before = { question: 1, commandId: 'of-before', answer: ANSWER }
  const { box, sent } = boxAt(['right'], before)
  expect(box.waitingFor()).toEqual(before)
  box.resend()
  await vi.runAllTimersAsync()
  expect(sent).toEqual([before])
})

test('a second answer does not take the place of one that is on its way', async () => {
  const { box, sent } = boxAt([null, 'right'])
  box.put(0, ANSWER)
  box.put(1, ANSWER)
  await vi.runAllTimersAsync()
  expect(sent.map(({ question }) => question)).toEqual([0, 0])
})

test('an answer that nobody is known for stays kept', async () => {
  const { box, kept } = boxAt(['not-a-student'], null, false)
  box.put(0, ANSWER)
  await vi.runAllTimersAsync()
  expect(kept()?.commandId).toBe('command-1')
})

test('stopped, it sends nothing more and says nothing', async () => {
  const { box, sent, heard } = boxAt([null, 'right'])
  box.put(0, ANSWER)
  await vi.advanceTimersByTimeAsync(0)
  box.stop()
  await vi.runAllTimersAsync()
  expect(sent).toHaveLength(1)
  expect(heard).toEqual([])
})
