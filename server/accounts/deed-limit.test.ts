import { expect, test } from 'vitest'
import { createDeedLimit } from './deed-limit.ts'

const seat = (letter: string) => `theme=dark; four_waves_seat=ABCDABCDABCD.${letter.repeat(43)}`
const TEACHER = 'four_waves_teacher.session_token=a.b'

const allowed = async (waits: readonly Promise<number>[]) =>
  (await Promise.all(waits)).filter((waitMs) => waitMs === 0).length

const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth))

test('one person has so much done in a minute, and costs another nothing', async () => {
  const limit = createDeedLimit()
  expect(await allowed(times(320, () => limit.waitFor(seat('a'), '10.0.0.1')))).toBe(300)
  expect(await allowed(times(320, () => limit.waitFor(`${seat('b')}; ${TEACHER}`, '10.0.0.1')))).toBe(300)
  expect(await limit.waitFor(TEACHER, '10.0.0.9')).toBeGreaterThan(50_000)
  expect(await limit.waitFor(seat('b'), '10.0.0.1')).toBe(0)
})

test('one who goes on asking takes nothing from the others of the address', async () => {
  const limit = createDeedLimit()
  expect(await allowed(times(7000, () => limit.waitFor(seat('a'), '10.0.0.1')))).toBe(300)
  expect(await limit.waitFor(TEACHER, '10.0.0.1')).toBe(0)
})

test('whoever makes cookies up, or has none, has what one address has', async () => {
  const limit = createDeedLimit()
  const madeUp = times(6100, (nth) => limit.waitFor(`four_waves_teacher.session_token=${nth}`, '10.0.0.1'))
  expect(await allowed(madeUp)).toBe(6000)
  expect(await limit.waitFor(undefined, '10.0.0.1')).toBeGreaterThan(0)
  expect(await limit.waitFor(undefined, '10.0.0.2')).toBe(0)
})
