import { describe, expect, test } from 'vitest'
import { groupRead } from './group-read.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

interface Wanted {
  readonly match: string
  readonly after: number
}

/** A store that answers when it is told to; a row says what it answers. */
function slowStore() {
  const batches: { wanted: readonly Wanted[]; answer: () => void; fail: (error: Error) => void }[] = []
  const read = groupRead<Wanted, string>(
    (wanted) =>
      new Promise((resolve, reject) => {
        batches.push({
          wanted,
          answer: () => resolve(wanted.map(({ match, after }) => [`${match} after ${after}`])),
          fail: reject,
        })
      }),
  )
  return { batches, read }
}

describe('questions to the log', () => {
  test('go at once when nobody else asks, and together when somebody does', async () => {
    const { batches, read } = slowStore()
    const first = read({ match: 'A', after: 0 })
    expect(batches).toHaveLength(1)
    const others = [read({ match: 'B', after: 3 }), read({ match: 'A', after: 7 })]
    expect(batches).toHaveLength(1)
    batches[0]?.answer()
    expect(await first).toEqual(['A after 0'])
    await settled()
    expect(batches[1]?.wanted).toEqual([
      { match: 'B', after: 3 },
      { match: 'A', after: 7 },
    ])
    batches[1]?.answer()
    expect(await Promise.all(others)).toEqual([['B after 3'], ['A after 7']])
  })

  test('that fail say so to each who asked, and the next are asked anew', async () => {
    const { batches, read } = slowStore()
    const first = read({ match: 'A', after: 0 })
    batches[0]?.fail(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    const next = read({ match: 'A', after: 0 })
    await settled()
    batches[1]?.answer()
    expect(await next).toEqual(['A after 0'])
  })
})
