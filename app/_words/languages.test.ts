import { describe, expect, it } from 'vitest'
import { negotiateLanguage } from './languages.ts'

describe('negotiateLanguage', () => {
  it('keeps what was chosen, whatever the browser prefers', () => {
    expect(negotiateLanguage('zh', 'en-GB,en;q=0.9')).toBe('zh')
  })

  it('follows the browser where nothing was chosen', () => {
    expect(negotiateLanguage(undefined, 'zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh')
    expect(negotiateLanguage(undefined, 'en;q=0.3, zh-TW;q=0.7')).toBe('zh')
  })

  it('skips languages that there are no words for, and those that are refused', () => {
    expect(negotiateLanguage(undefined, 'fr-CA,fr;q=0.9,zh;q=0.5')).toBe('zh')
    expect(negotiateLanguage(undefined, 'zh;q=0, en;q=0.1')).toBe('en')
  })

  it('falls back to English, also for a cookie and a header that mean nothing', () => {
    expect(negotiateLanguage('klingon', null)).toBe('en')
    expect(negotiateLanguage(undefined, ';;;q=x,,*')).toBe('en')
  })
})
