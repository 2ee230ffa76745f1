import { expect, it } from 'vitest'
import { purgeTable } from './purge-table.ts'

it('is a table a line, without those of which nothing goes', () => {
  expect(purgeTable({ sessions: 7, match_log: 1204, names: 0 })).toEqual([
    '  match_log  1204',
    '  sessions      7',
  ])
  expect(purgeTable({ names: 0 })).toEqual([])
})
