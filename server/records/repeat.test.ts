import { expect, it } from 'vitest'
import { type Timer, repeat } from './repeat.ts'

/** A timer that turns when the test says so. */
function handTimer() {
  let work = (): void => {}
  let isOn = false
  const timer: Timer = (given) => {
    work = given
    isOn = true
    return () => (isOn = false)
  }
  return { timer, turn: () => work(), isOn: () => isOn }
}

it('works at once and with each turn, one at a time', async () => {
  const { timer, turn } = handTimer()
  const begun: (() => void)[] = []
  const repeated = repeat(() => new Promise<void>((done) => begun.push(done)), 1000, timer)
  expect(begun).toHaveLength(1)
  turn()
  expect(begun).toHaveLength(1)
  begun[0]?.()
  await new Promise(setImmediate)
  turn()
  expect(begun).toHaveLength(2)
  begun[1]?.()
  await repeated.stop()
})

it('is asked to end what is under way, and waits for it', async () => {
  const { timer, isOn } = handTimer()
  let ended = false
  const repeated = repeat(
    async (stopping) => {
      await new Promise((done) => stopping.addEventListener('abort', done))
      ended = true
    },
    1000,
    timer,
  )
  await repeated.stop()
  expect([ended, isOn()]).toEqual([true, false])
})
