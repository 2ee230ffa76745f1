import { describe, expect, test } from 'vitest'
import { fitName } from '#server/sessions/fit-name.ts'
import { languageOfName, makeName } from './make-name.ts'

describe.each(['en', 'zh'] as const)('a name that is made in %s', (language) => {
  test('is fit to be shown, and known by its language', () => {
    for (let tries = 0; tries < 2000; tries += 1) {
      const name = makeName(language)
      expect(fitName(name)).toEqual({ name })
      expect(languageOfName(name)).toBe(language)
    }
  })

  test('is found for each of the largest session with few draws', () => {
    const taken = new Set<string>()
    let draws = 0
    for (; taken.size < 500; draws += 1) taken.add(makeName(language))
    // By chance some 50 are drawn twice.
    expect(draws).toBeLessThan(700)
  })
})
