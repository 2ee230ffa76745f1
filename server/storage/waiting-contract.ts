import { expect, test } from 'vitest'
import { id } from './storage-makers.ts'
import type { Storage } from './storage.ts'

/** How every storage brings strangers together. */
export function testWaiting(storageOf: () => Storage, wait: (ms: number) => Promise<void>): void {
  test('two strangers who want the same are paired, the longest waiting first', async () => {
    const [a, b, c, d] = [id('seat'), id('seat'), id('seat'), id('seat')]
    expect(await storageOf().waiting.pairOrWait(a, 'pairing', 1)).toBeNull()
    await wait(5)
    expect(await storageOf().waiting.pairOrWait(b, 'pairing', 2)).toBeNull()
    expect(await storageOf().waiting.pairOrWait(a, 'pairing', 1)).toBeNull()
    expect(await storageOf().waiting.pairOrWait(c, 'pairing', 1)).toEqual({ partner: a })
    expect(await storageOf().waiting.pairOrWait(d, 'pairing', 1)).toBeNull()
    expect(await storageOf().waiting.renew(a)).toBe(false)
    expect(await storageOf().waiting.renew(b)).toBe(true)
    await storageOf().waiting.leave(d)
    expect(await storageOf().waiting.renew(d)).toBe(false)
    expect(await storageOf().waiting.pairOrWait(a, 'pairing', 1)).toBeNull()
  })

  test('who was taken out of the room is told the match, for that wish, until it goes', async () => {
    const [a, b, c] = [id('seat'), id('seat'), id('seat')]
    await storageOf().waiting.pairOrWait(a, 'told', 1)
    expect(await storageOf().waiting.pairOrWait(b, 'told', 1)).toEqual({ partner: a })
    await storageOf().waiting.paired(a, 'told', 1, 'MATCH')
    for (const _ of [1, 2])
      expect(await storageOf().waiting.pairOrWait(a, 'told', 1)).toEqual({ match: 'MATCH' })
    // Nobody else is paired with it meanwhile.
    expect(await storageOf().waiting.pairOrWait(c, 'told', 1)).toBeNull()
    await storageOf().waiting.leave(a)
    expect(await storageOf().waiting.pairOrWait(a, 'told', 1)).toEqual({ partner: c })
    await storageOf().waiting.paired(c, 'told', 1, 'MATCH')
    expect(await storageOf().waiting.pairOrWait(c, 'something else', 1)).toBeNull()
    expect(await storageOf().waiting.pairOrWait(c, 'told', 1)).toBeNull()
  })

  test('who wants something else now waits for that only', async () => {
    const [a, b] = [id('seat'), id('seat')]
    await storageOf().waiting.pairOrWait(a, 'before', 1)
    await storageOf().waiting.pairOrWait(a, 'after', 1)
    expect(await storageOf().waiting.pairOrWait(b, 'before', 1)).toBeNull()
    expect(await storageOf().waiting.pairOrWait(b, 'after', 1)).toEqual({ partner: a })
    expect(await storageOf().waiting.renew(b)).toBe(false)
  })

  test('of many strangers at once all but the odd one are paired, each once', async () => {
    const seats = Array.from({ length: 21 }, () => id('seat'))
    const answers = await Promise.all(seats.map((seat) => storageOf().waiting.pairOrWait(seat, 'crowd', 1)))
    const partners = answers.flatMap((answer) =>
      answer !== null && 'partner' in answer ? [answer.partner] : [],
    )
    expect(partners).toHaveLength(10)
    expect(new Set(partners).size).toBe(10)
  })
}
