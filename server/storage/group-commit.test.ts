import { describe, expect, test } from 'vitest'

import { type Append, NotStored } from '#server/matches/ports.ts'
import { type AppendOutcome, groupCommit } from './group-commit.ts'
import { rowOf } from './storage-makers.ts'

/** A database that takes its time: each batch waits to be let through, or is refused. */
function slowWriter() {
  const batches: Append[][] = []
  let letThrough: (error?: unknown) => void = () => {}
  return {
    batches,
    write: (rows: readonly Append[]): Promise<AppendOutcome[]> => {
      batches.push([...rows])
      return new Promise((resolve, reject) => {
        letThrough = (error) => {
          if (error === undefined)
            resolve(rows.map(({ match }) => (match === 'taken' ? 'conflict' : 'stored')))
          else reject(error instanceof Error ? error : new Error('no reason'))
        }
      })
    },
    async next(error?: unknown) {
      letThrough(error)
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

const keyOf = ({ match }: Append) => match

function sqlError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('group commit', () => {
  test('alone, a row is written at once', async () => {
    const writer = slowWriter()
    const outcome = groupCommit(writer.write, keyOf)(rowOf('a', 1))
    expect(writer.batches).toHaveLength(1)
    await writer.next()
    expect(await outcome).toBe('stored')
  })

  test('what comes while one batch is written goes together, each with its own answer', async () => {
    const writer = slowWriter()
    const append = groupCommit(writer.write, keyOf)
    const first = append(rowOf('first', 1))
    const rest = [...Array.from({ length: 63 }, (_, index) => `m${index}`), 'taken'].map((match) =>
      append(rowOf(match, 1)),
    )
    expect(writer.batches).toHaveLength(1)
    await writer.next()
    expect(writer.batches[1]).toHaveLength(64)
    await writer.next()
    const outcomes = await Promise.all([first, ...rest])
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(64)
    expect(outcomes.at(-1)).toBe('conflict')
    expect(writer.batches).toHaveLength(2)
  })

  test('of one match a batch has one row, and they go in order', async () => {
    const writer = slowWriter()
    const append = groupCommit(writer.write, keyOf)
    const outcomes = ['a', 'b', 'a', 'b', 'a'].map((match, index) => append(rowOf(match, index + 1)))
    for (let batch = 0; batch < 4; batch += 1) await writer.next()
    await Promise.all(outcomes)
    const sent = writer.batches.map((batch) => batch.map(({ match, sequence }) => match + sequence))
    expect(sent).toEqual([['a1'], ['b2', 'a3'], ['b4', 'a5']])
  })

  test('a row that the database refuses is found, and the others are stored', async () => {
    const broken = (rows: readonly Append[]) => {
      if (rows.some(({ match }) => match === 'bad')) return Promise.reject(sqlError('23514'))
      return Promise.resolve(rows.map((): AppendOutcome => 'stored'))
    }
    const append = groupCommit(broken, keyOf)
    const names = ['first', 'a', 'b', 'bad', 'c', 'd']
    const outcomes = await Promise.allSettled(names.map((match) => append(rowOf(match, 1))))
    expect(outcomes.map(({ status }) => status)).toEqual(
      names.map((name) => (name === 'bad' ? 'rejected' : 'fulfilled')),
    )
  })

  test.each(['57P01', '53100', 'ECONNREFUSED'])(
    '%s is nobody’s row: all are told at once, and the next may try',
    async (code) => {
      const writer = slowWriter()
      const append = groupCommit(writer.write, keyOf)
      const first = append(rowOf('first', 1))
      const lost = ['a', 'b'].map((match) => append(rowOf(match, 1)))
      await writer.next()
      const told = Promise.allSettled(lost)
      await writer.next(sqlError(code))
      expect(await told).toMatchObject([{ reason: expect.any(NotStored) }, { reason: { cause: { code } } }])
      const later = append(rowOf('later', 1))
      await writer.next()
      expect(await Promise.all([first, later])).toEqual(['stored', 'stored'])
      expect(writer.batches).toHaveLength(3)
    },
  )
})
