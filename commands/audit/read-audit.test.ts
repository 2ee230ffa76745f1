import { describe, expect, it } from 'vitest'
import { readAudit } from './read-audit.ts'

const found = (...severities: string[]) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(severities.map((severity, nth) => [`p${nth}`, { severity }])),
  })

describe('what npm knows of holes', () => {
  it.each(['high', 'critical'])('stops where one is %s', (severity) => {
    const { fine, line } = readAudit(found('low', severity))
    expect(fine).toBe(false)
    expect(line).toContain(`p1 (${severity})`)
  })

  it('goes on with what is less', () => {
    expect(readAudit(found('low', 'moderate')).fine).toBe(true)
    expect(readAudit(found()).line).toBe('No known hole of high severity.')
  })

  it.each([
    '',
    'npm error',
    '{"message":"405 Method Not Allowed","method":"POST"}',
    '{"error":{"code":"ENOTFOUND"}}',
  ])('says that nobody has answered: %s', (text) => {
    const { fine, line } = readAudit(text)
    expect(fine).toBe(true)
    expect(line).toContain('not asked for')
  })
})
