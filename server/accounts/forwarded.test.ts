import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { addressOf } from './forwarded.ts'

function from(remoteAddress: string | undefined, forwarded?: string) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return { headers, socket: { remoteAddress } } as Pick<IncomingMessage, 'headers' | 'socket'>
}

describe('the address to count by', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0003::1', '2001:db8:1:3::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['::1', '::/64'],
    // Of a socket that is closed, and of one without addresses.
    [undefined, ''],
  ])('of %s is %s', (remote, address) => {
    expect(addressOf(from(remote), false)).toBe(address)
  })

  test('is the last that a trusted proxy says, and nothing that anybody may write', () => {
    const asked = from('192.0.2.1', '203.0.113.9, 2001:db8::1')
    expect(addressOf(asked, true)).toBe('2001:db8::/64')
    expect(addressOf(asked, false)).toBe('192.0.2.1')
  })

  test('is the words of a proxy that says no address', () => {
    expect(addressOf(from('192.0.2.1', 'unknown'), true)).toBe('unknown')
  })
})
