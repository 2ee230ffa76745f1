import { describe, expect, it } from 'vitest'
import { BANK, bankOf } from '#content/questions/bank.ts'
import { findInBank } from './find-in-bank.ts'

describe('a question of the bank', () => {
  it('is found by words in any order, case and language, in a chapter or in all', () => {
    expect(findInBank(BANK, '', null)).toEqual(BANK)
    expect(findInBank(BANK, '', 'reset')).toEqual(bankOf('reset'))
    const waits = findInBank(BANK, 'time-wait  FOUR-TUPLE', null)
    expect(waits.map(({ id }) => id)).toContain('tw-what-for')
    expect(waits.length).toBeLessThan(BANK.length)
    expect(findInBank(BANK, '四元组', 'time-wait').map(({ id }) => id)).toContain('tw-what-for')
    expect(findInBank(BANK, 'zebra', null)).toEqual([])
  })
})
