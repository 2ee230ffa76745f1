import { once } from 'node:events'
import { type Server, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { startTestServer, type TestServer } from '#server/compose-test-server.ts'
import {
  TEST_PASSWORD,
  askAccount,
  cookieOf,
  signUpTeacher,
  testTeachers,
} from '#server/compose-test-teachers.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { openStorage } from '#server/storage/open-storage.ts'
import type { Storage } from '#server/storage/storage.ts'
import { createSendReset } from './send-reset.ts'
import type { TeacherRules } from './teachers.ts'

let storage: Storage
const servers: TestServer[] = []
/** What whoever reads the log would see. */
const told: { email: string; link: string }[] = []
const ORIGIN = 'http://192.0.2.7:3000'

beforeEach(async () => {
  storage = await openStorage(await freshDatabase(), { poolSize: 4, parseEvents })
  told.length = 0
})

afterEach(async () => {
  for (const { running, errors } of servers.splice(0)) {
    await running.stop()
    expect(errors).toEqual([])
  }
  await storage.close()
})

/** One more process on the same database. */
async function start(rules: Partial<TeacherRules> = {}): Promise<string> {
  const tellLog = (said: (typeof told)[number]) => void told.push(said)
  const sendReset = createSendReset({ mail: null, origin: ORIGIN, tellLog })
  const teachers = testTeachers(storage, { sendReset, ...rules })
  const server = await startTestServer(storage, {
    teachers,
    ...(rules.origins && { origins: rules.origins }),
  })
  servers.push(server)
  return server.url
}

const ANN = { name: 'Ann', email: 'ann@school.example', password: TEST_PASSWORD }
const BOB = { ...ANN, name: 'Bob', email: 'bob@school.example' }

function signIn(url: string, { email, password }: { email: string; password: string }): Promise<Response> {
  return askAccount(url, 'sign-in/email', { email, password })
}

async function codeOf(response: Response): Promise<string | undefined> {
  return ((await response.json()) as { code?: string }).code
}

async function nameBy(cookie: string): Promise<string | undefined> {
  return (await testTeachers(storage, {}).of(cookie))?.name
}

describe('signing up', () => {
  test('is open to everybody where it says so; one address has one account', async () => {
    const url = await start()
    const first = await askAccount(url, 'sign-up/email', ANN)
    expect(await nameBy(cookieOf(first))).toBe('Ann')
    const again = await askAccount(url, 'sign-up/email', { ...ANN, email: 'ANN@school.example' })
    expect(await codeOf(again)).toBe('USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL')
    expect((await askAccount(url, 'sign-up/email', BOB)).ok).toBe(true)
  })

  test('is closed, but for the first account', async () => {
    const url = await start({ signUp: { kind: 'closed' } })
    expect((await askAccount(url, 'sign-up/email', ANN)).ok).toBe(true)
    expect(await codeOf(await askAccount(url, 'sign-up/email', BOB))).toBe('SIGN_UP_CLOSED')
    // Who may not sign up does not learn who has.
    expect(await codeOf(await askAccount(url, 'sign-up/email', ANN))).toBe('SIGN_UP_CLOSED')
  })

  test('as the first works for one of many at once, also in two processes', async () => {
    const urls = [await start({ signUp: { kind: 'closed' } }), await start({ signUp: { kind: 'closed' } })]
    const asked = Array.from({ length: 8 }, (_, i) =>
      askAccount(urls[i % 2] ?? '', 'sign-up/email', { ...ANN, email: `t${i}@school.example` }),
    )
    const answers = await Promise.all(asked)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await testTeachers(storage, { signUp: { kind: 'closed' } }).offer()).toBe('closed')
    for (const server of servers) server.errors.length = 0
  })

  test('asks for the code, but for the first account', async () => {
    const url = await start({ signUp: { kind: 'code', code: 'our staff room' } })
    expect((await askAccount(url, 'sign-up/email', ANN)).ok).toBe(true)
    for (const code of [undefined, '', 'our staff roo', 'our staff room!', 7])
      expect(await codeOf(await askAccount(url, 'sign-up/email', { ...BOB, code }))).toBe(
        'WRONG_SIGN_UP_CODE',
      )
    expect((await askAccount(url, 'sign-up/email', { ...BOB, code: ' our staff room ' })).ok).toBe(true)
  })

  test('wants twelve characters and a name, and keeps no picture', async () => {
    const url = await start()
    const short = await askAccount(url, 'sign-up/email', { ...ANN, password: 'eleven char' })
    expect(await codeOf(short)).toBe('PASSWORD_TOO_SHORT')
    for (const name of ['', '  ', 'x'.repeat(81)])
      expect(await codeOf(await askAccount(url, 'sign-up/email', { ...ANN, name }))).toBe('NAME_NOT_FIT')
    const image = 'https://elsewhere.example/me.png'
    const made = await askAccount(url, 'sign-up/email', { ...ANN, image, name: ' Ann  Lee ' })
    expect(await made.json()).toMatchObject({ user: { name: 'Ann Lee', image: null } })
  })
})

describe('a signed-in browser', () => {
  test('has a cookie that no script reads, Secure where it came by https', async () => {
    const url = await start({ origins: { publicUrl: null, trustProxy: true } })
    const plain = (await askAccount(url, 'sign-up/email', ANN)).headers.getSetCookie().join()
    expect(plain).toMatch(/^four_waves_teacher\.session_token=.*HttpOnly; SameSite=Lax$/)
    const forwarded = { 'X-Forwarded-Proto': 'https' }
    const headers = { ...forwarded, Origin: url.replace('http:', 'https:') }
    const secure = await askAccount(url, 'sign-up/email', BOB, headers)
    expect(secure.headers.getSetCookie().join()).toMatch(/^four_waves_teacher\.session_token=.*; Secure/)
    expect(await nameBy(cookieOf(secure))).toBe('Bob')
  })

  test('is signed out by itself, and then its cookie is worth nothing', async () => {
    const url = await start()
    const { cookie } = await signUpTeacher(url)
    expect((await askAccount(url, 'sign-out', {}, { Cookie: cookie })).ok).toBe(true)
    expect(await nameBy(cookie)).toBeUndefined()
  })

  test('can be signed out from another one, at once, and by nobody else', async () => {
    const url = await start()
    const ann = await askAccount(url, 'sign-up/email', ANN)
    const here = cookieOf(ann)
    const there = cookieOf(await signIn(url, ANN))
    const eve = await signUpTeacher(url, 'Eve')
    const teachers = testTeachers(storage, {})
    const [own, other] = await teachers.browsers(here)
    expect([own?.isThis, other?.isThis]).toEqual([true, false])
    expect(await teachers.signOutBrowser(eve.cookie, other?.id ?? '')).toBe(false)
    expect(await nameBy(there)).toBe('Ann')
    expect(await teachers.signOutBrowser(here, other?.id ?? '')).toBe(true)
    expect(await nameBy(there)).toBeUndefined()
    expect(await nameBy(here)).toBe('Ann')
  })

  test('changes the password, and every other browser is out', async () => {
    const url = await start()
    const there = cookieOf(await askAccount(url, 'sign-up/email', ANN))
    const here = cookieOf(await signIn(url, ANN))
    const newPassword = 'another long one'
    const change = (currentPassword: string, cookie = here) =>
      askAccount(url, 'change-password', { currentPassword, newPassword }, { Cookie: cookie })
    expect(await codeOf(await change('not the password'))).toBe('INVALID_PASSWORD')
    expect(await codeOf(await change(TEST_PASSWORD, ''))).toBe('UNAUTHORIZED')
    const changed = await change(TEST_PASSWORD)
    expect(changed.ok).toBe(true)
    expect(await nameBy(there)).toBeUndefined()
    expect(await nameBy(cookieOf(changed))).toBe('Ann')
    expect((await signIn(url, ANN)).status).toBe(401)
    expect((await signIn(url, { ...ANN, password: newPassword })).ok).toBe(true)
  })
})

describe('a new password', () => {
  test('comes by a link in the log: of this installation, once, and every browser is out', async () => {
    const url = await start()
    const before = cookieOf(await askAccount(url, 'sign-up/email', ANN))
    const body = { email: 'Ann@school.example', redirectTo: '/teach/reset' }
    const known = await askAccount(url, 'request-password-reset', body, {
      'X-Forwarded-Host': 'evil.example',
    })
    const unknown = await askAccount(url, 'request-password-reset', {
      ...body,
      email: 'nobody@school.example',
    })
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    await expect.poll(() => told).toHaveLength(1)
    const link = new URL(told[0]?.link ?? '')
    expect([told[0]?.email, link.origin, link.pathname]).toEqual([ANN.email, ORIGIN, '/teach/reset'])
    const reset = () => {
      const token = link.searchParams.get('token')
      return askAccount(url, 'reset-password', { token, newPassword: 'one more long one' })
    }
    expect((await reset()).ok).toBe(true)
    expect(await codeOf(await reset())).toBe('INVALID_TOKEN')
    expect(await nameBy(before)).toBeUndefined()
    expect((await signIn(url, { ...ANN, password: 'one more long one' })).ok).toBe(true)
  })

  test('comes by mail where there is a mail server', async () => {
    const mails = await startMailServer()
    const mail = { url: mails.url, from: 'Four Waves <waves@school.example>' }
    const sendReset = createSendReset({ mail, origin: ORIGIN, tellLog: () => expect.unreachable() })
    const url = await start({ sendReset })
    await askAccount(url, 'sign-up/email', ANN)
    await askAccount(url, 'request-password-reset', { email: ANN.email })
    await expect.poll(() => mails.received).toHaveLength(1)
    mails.server.close()
    const [letter = ''] = mails.received
    expect(letter).toMatch(/^From: Four Waves <waves@school\.example>$/m)
    expect(letter).toMatch(/^To: ann@school\.example$/m)
    const text = Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString()
    expect(text).toContain(`${ORIGIN}/teach/reset?token=`)
    expect(text).toContain('设置新密码')
  })
})

describe('attempts', () => {
  test('at one account are limited, also after a restart, and a right one forgets them', async () => {
    const url = await start({ rateLimit: true })
    await askAccount(url, 'sign-up/email', ANN)
    const wrong = { ...ANN, password: 'not the password' }
    expect((await signIn(url, wrong)).status).toBe(401)
    expect((await signIn(url, ANN)).ok).toBe(true)
    for (let i = 0; i < 10; i += 1) expect((await signIn(url, wrong)).status).toBe(401)
    const restarted = await start({ rateLimit: true })
    const refused = await signIn(restarted, ANN)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(500)
    expect(await codeOf(refused)).toBe('TOO_MANY_ATTEMPTS')
    // Another teacher of the same school is not held up.
    expect((await askAccount(restarted, 'sign-up/email', BOB)).ok).toBe(true)
    expect((await signIn(restarted, BOB)).ok).toBe(true)
  })

  test('for mail are limited for addresses with and without an account alike', async () => {
    const url = await start({ rateLimit: true })
    await askAccount(url, 'sign-up/email', ANN)
    const ask = (email: string) => askAccount(url, 'request-password-reset', { email })
    for (const email of [ANN.email, 'nobody@school.example']) {
      for (let i = 0; i < 5; i += 1) expect((await ask(email)).status).toBe(200)
      expect((await ask(email)).status).toBe(429)
    }
    await expect.poll(() => told).toHaveLength(5)
  })

  test('of one address are limited', async () => {
    const url = await start({ rateLimit: true })
    // No addresses of mail, so that no password is looked at.
    const ask = (i: number) => signIn(url, { email: `none ${i}`, password: '' })
    const statuses: number[] = []
    for (let i = 0; i < 201; i += 1) statuses.push((await ask(i)).status)
    expect(statuses.indexOf(429)).toBe(200)
  })
})

/** As much of a mail server as it takes to be sent a letter. */
async function startMailServer(): Promise<{ url: string; received: string[]; server: Server }> {
  const received: string[] = []
  const server = createServer((socket) => {
    let letter: string | null = null
    let line = ''
    const hear = (said: string) => {
      if (letter === null) {
        if (said === 'DATA') letter = ''
        if (said === 'QUIT') socket.end()
        socket.write(said === 'DATA' ? '354 go on\r\n' : '250 yes\r\n')
      } else if (said === '.') {
        received.push(letter)
        letter = null
        socket.write('250 taken\r\n')
      } else letter += `${said}\r\n`
    }
    socket.on('data', (chunk) => {
      const lines = (line + chunk.toString()).split('\r\n')
      line = lines.pop() ?? ''
      for (const said of lines) hear(said)
    })
    socket.on('error', () => {})
    socket.write('220 a mail server of a test\r\n')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received, server }
}
