import { describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { cameByHttps, isOwnOrigin } from './own-origin.ts'
import { proofFromCookies, seatCookie } from './seat-cookie.ts'
import { nameLanguage } from './name-language.ts'
import { findSeat, takeSeat } from './seats.ts'

const ID = 'ABCDEFGHJKMN'
const newId = () => ID
const proof = { id: ID, token: 'x'.repeat(43) }

describe('a seat cookie', () => {
  test('is read among others as it was written', () => {
    const [pair] = seatCookie(proof, false).split(';')
    expect(proofFromCookies(`theme=dark; ${pair}; lang=zh`)).toEqual(proof)
    expect(seatCookie(proof, true)).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
    expect(seatCookie(proof, false)).not.toContain('Secure')
  })

  test('of somebody who shares the device is another one', () => {
    const other = { id: 'PQRSTUVWXYZ2', token: 'y'.repeat(43) }
    const both = [seatCookie(proof, false), seatCookie(other, false, 2)].map((one) => one.split(';')[0])
    expect(proofFromCookies(both.join('; '))).toEqual(proof)
    expect(proofFromCookies(both.join('; '), 2)).toEqual(other)
    expect(proofFromCookies(both[0], 2)).toBeNull()
  })

  test.each([
    '',
    ';;=',
    'four_waves_seat',
    'four_waves_seat=',
    `four_waves_seat=${ID}`,
    `x=${ID}.${proof.token}`,
  ])('is not found in %j', (header) => expect(proofFromCookies(header)).toBeNull())
})

describe('a seat', () => {
  test('is found by its secret only, of this installation only', async () => {
    const { seats } = openMemoryStorage({ parseEvents })
    const deps = { seats, newId, secret: 'one' }
    const taken = await takeSeat(deps, undefined)
    if (taken.proof === null) throw new Error('not a new seat')
    const [cookie] = seatCookie(taken.proof, false).split(';')
    expect(await findSeat(deps, cookie)).toEqual(taken.seat)
    expect((await takeSeat(deps, cookie)).proof).toBeNull()
    expect(await findSeat({ seats, secret: 'two' }, cookie)).toBeNull()
    expect(await findSeat(deps, seatCookie({ ...taken.proof, token: 'A'.repeat(43) }, false))).toBeNull()
  })
})

test('a name is made in the language that was chosen, else in the one that the browser likes best', () => {
  expect(nameLanguage({})).toBe('en')
  expect(nameLanguage({ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' })).toBe('zh')
  expect(nameLanguage({ 'accept-language': 'en-GB,zh;q=0.9' })).toBe('en')
  const cookie = 'four_waves_seat=x; language=en'
  expect(nameLanguage({ 'accept-language': 'zh-CN', cookie })).toBe('en')
  expect(nameLanguage({ cookie: 'language=zh' })).toBe('zh')
})

describe('an origin', () => {
  const plain = { publicUrl: null, trustProxy: false }
  const proxied = { publicUrl: null, trustProxy: true }
  const configured = { publicUrl: 'https://waves.example', trustProxy: false }

  test.each([
    [undefined, plain, true],
    ['http://192.168.1.5:3000', plain, true],
    ['http://evil.example', plain, false],
    ['http://192.168.1.5:3001', plain, false],
    ['null', plain, false],
    ['', plain, false],
    ['https://waves.example', plain, false],
    ['https://waves.example', configured, true],
    ['https://proxy.example', plain, false],
    ['https://proxy.example', proxied, true],
    ['http://waves.example', configured, false],
    ['ftp://192.168.1.5:3000', plain, false],
    ['chrome-extension://192.168.1.5:3000', plain, false],
    ['http://192.168.1.5:3000/path', plain, false],
    ['http://user@192.168.1.5:3000', plain, false],
  ])('of %s by %j: %s', (origin, rules, own) => {
    const headers = { host: '192.168.1.5:3000', 'x-forwarded-host': 'proxy.example' }
    expect(isOwnOrigin(origin === undefined ? headers : { ...headers, origin }, rules)).toBe(own)
  })

  test.each([
    ['https://waves.example', 'waves.example:443', true],
    ['http://waves.example', 'Waves.Example:80', true],
    ['http://waves.example', 'waves.example:443', false],
    ['http://[::1]:3000', '[::1]:3000', true],
    ['http://waves.example', 'user@waves.example', false],
  ])('of %s at the host %s: %s', (origin, host, own) => {
    expect(isOwnOrigin({ host, origin }, plain)).toBe(own)
  })

  test('is https where it came so, or where our proxy says so', () => {
    const headers = { 'x-forwarded-proto': 'https, http' }
    expect(cameByHttps({}, true, plain)).toBe(true)
    expect(cameByHttps(headers, false, plain)).toBe(false)
    expect(cameByHttps(headers, false, proxied)).toBe(true)
  })

  test('is https by the address that PUBLIC_URL names, unless our proxy says something else', () => {
    const named = { publicUrl: 'https://waves.example', trustProxy: false }
    expect(cameByHttps({ host: 'Waves.example' }, false, named)).toBe(true)
    expect(cameByHttps({ host: '10.0.0.7:3000' }, false, named)).toBe(false)
    expect(cameByHttps({ host: 'waves.example:3000' }, false, named)).toBe(false)
    const byHttp = { host: 'waves.example', 'x-forwarded-proto': 'http' }
    expect(cameByHttps(byHttp, false, { ...named, trustProxy: true })).toBe(false)
    expect(
      cameByHttps({ host: 'waves.example' }, false, { ...named, publicUrl: 'http://waves.example' }),
    ).toBe(false)
  })
})
