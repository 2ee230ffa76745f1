import { expect, it } from 'vitest'
import { readCode } from './read-code.ts'

it('a code is read as people type it', () => {
  for (const typed of ['K7MPQ2', 'k7mpq2', ' k7m pq2 ', 'K7M-PQ2', 'Ｋ７ｍｐｑ２'])
    expect(readCode(typed)).toEqual({ code: 'K7MPQ2' })
})

it('what is no code is told by what is wrong in it', () => {
  expect(readCode('  ')).toEqual({ fault: { kind: 'empty' } })
  expect(readCode('k7m')).toEqual({ fault: { kind: 'count', count: 3 } })
  expect(readCode('k7mpq22')).toEqual({ fault: { kind: 'count', count: 7 } })
  for (const letter of ['0', '1', 'i', 'l', 'o'])
    expect(readCode(`k7mpq${letter}`)).toEqual({ fault: { kind: 'lookAlike', letter: letter.toUpperCase() } })
  expect(readCode('k7m?q2')).toEqual({ fault: { kind: 'strange', letter: '?' } })
})
