import { describe, expect, it } from 'vitest'
import { addressIn, languageOfAddress } from './address-language.ts'

describe('the language of an address', () => {
  it.each([
    ['/learn/en', 'en'],
    ['/learn/zh/time-wait', 'zh'],
    ['/learn/zh/', 'zh'],
    ['/learn', null],
    ['/learn/fr/time-wait', null],
    ['/learn/toString', null],
    ['/practice', null],
    ['/learn/en/a/b', null],
  ])('of %s is %s', (address, language) => {
    expect(languageOfAddress(address)).toBe(language)
  })

  it('is changed within the lesson and nowhere else', () => {
    expect(addressIn('zh', '/learn/en/time-wait')).toBe('/learn/zh/time-wait')
    expect(addressIn('en', '/learn/zh')).toBe('/learn/en')
    expect(addressIn('zh', '/leaderboard')).toBeNull()
    expect(addressIn('zh', '//elsewhere.example/learn/en')).toBeNull()
  })
})
