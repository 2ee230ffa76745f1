import { expect, it } from 'vitest'
import { quoteLines, textWidth } from './quote-lines.ts'

it('breaks between words, and loses none', () => {
  const text = 'I have heard all of it, but wait for me: I am not finished yet.'
  const lines = quoteLines(text, 180)
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(180)
  expect(lines.join(' ')).toBe(text)
})

it('breaks Chinese between characters, and begins no line with a full stop', () => {
  const text = '我都听到了，不过等等：我还没说完。'
  const lines = quoteLines(text, 110)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe(text)
  for (const line of lines) expect(line).not.toMatch(/^[，。：]/)
})
