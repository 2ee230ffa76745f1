import { expect, test } from 'vitest'
import { createLog } from './log.ts'

test('no secret reaches the log, under its name or in the message of an error', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => lines.push(line) })
  log.info(
    { token: 'S3CRET', seat: { token: 'S3CRET' }, headers: { cookie: 'S3CRET' }, match: 'ABC' },
    'joined',
  )
  log.error({ err: new Error('no way to postgres://waves:S3CRET@db.example:5432/waves') }, 'away')
  expect(lines.join('')).not.toContain('S3CRET')
  expect(lines[0]).toContain('"match":"ABC"')
  expect(lines[1]).toContain('postgres://waves:…@db.example')
})
