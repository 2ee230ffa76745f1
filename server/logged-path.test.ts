import { expect, test } from 'vitest'
import { loggedPath } from './logged-path.ts'

test.each([
  ['/', '/'],
  ['/play/23456789ABCDEFGH', '/play/23456789ABCDEFGH'],
  ['/class/QWERTY/console', '/class/QWERTY/console'],
  [
    '/teach/classes/23456789ABCDEFGH/records/class.json',
    '/teach/classes/23456789ABCDEFGH/records/class.json',
  ],
  ['/teach/plans/23456789ABCDEFGH/start', '/teach/plans/…/start'],
])('%s is told as %s', (url, said) => expect(loggedPath(url)).toBe(said))

test.each([
  '/teach/reset?token=S3CRETS3CRETS3CRET',
  '/card#S3CRETS3CRETS3CRET',
  '/teach/join/S3CRETS3CRETS3CRETS3CRET',
  '/plans/S3CRETS3CRET',
  '/session/projector/QWERTY/S3CRET-of_the-projector',
  '/account/api/reset-password/s3cret',
  '/anything/S3CRETS3CRETS3CRETS3CRET',
  '/%53S3CRET',
])('of %s no secret is told', (url) => {
  expect(loggedPath(url)).not.toMatch(/s3cret/i)
})

test('however long an address is, its line is short', () => {
  expect(loggedPath('/a'.repeat(5000)).length).toBeLessThanOrEqual(200)
})
