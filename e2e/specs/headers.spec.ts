import { readdirSync } from 'node:fs'
import { BEHIND_PROXY, BY_TLS, PUBLIC_URL } from '../fixtures/behind-proxy.ts'
import { type Person, createPerson } from '../fixtures/rights/person.ts'
import { builtActions } from '../fixtures/rights/surface.ts'
import { expect, test } from '../fixtures/test.ts'
import { PASSWORD, newAddress } from '../fixtures/teachers.ts'
import { QUIZ_SET } from '../fixtures/quiz-set.ts'

/** What pages and files are sent with, over http and behind TLS. Answers of the server itself: `http-headers.test.ts`. */
test.use({ settings: BEHIND_PROXY })

let somebody: Person

test.beforeEach(({ product }) => {
  somebody = createPerson(`http://127.0.0.1:${product.port}`)
})

const SCRIPT = readdirSync('.next/static/chunks').find((name) => name.endsWith('.js')) ?? ''
const PAGES = ['/', '/teach/sign-in', '/play/2222222222222222', '/no-such-page', '/teach/classes'] as const
const FILES = [`/_next/static/chunks/${SCRIPT}`, '/icon.svg', '/question-set.schema.json'] as const

async function headersOf(path: string, headers = {}): Promise<Headers> {
  return (await somebody.ask('GET', path, undefined, headers)).headers
}

for (const path of [...PAGES, ...FILES]) {
  test(`${path.replace(SCRIPT, 'script')} says how it may be used`, async () => {
    const [open, secure] = [await headersOf(path), await headersOf(path, BY_TLS)]
    for (const headers of [open, secure]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-powered-by')).toBeNull()
    }
    expect(open.get('strict-transport-security')).toBeNull()
    expect(secure.get('strict-transport-security')).toMatch(/^max-age=\d{7,}$/)
  })
}

for (const path of PAGES) {
  test(`${path} runs scripts with its own nonce alone, and stands in no frame`, async () => {
    const policies = [await headersOf(path, BY_TLS), await headersOf(path, BY_TLS)].map(
      (headers) => headers.get('content-security-policy') ?? '',
    )
    const nonces = policies.map((policy) => /'nonce-([\w+/=]{20,})'/.exec(policy)?.[1])
    expect(new Set(nonces).size).toBe(2)
    const [policy = ''] = policies
    for (const part of [
      "frame-ancestors 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "object-src 'none'",
    ])
      expect(policy.split('; ')).toContain(part)
    expect(policy.split('; ').find((part) => part.startsWith('script-src '))).not.toMatch(/unsafe|https?:|\*/)
    expect(policy).toContain('upgrade-insecure-requests')
  })
}

/** Everything that sets a cookie. */
async function takeCookies(person: Person, headers: Readonly<Record<string, string>>): Promise<void> {
  const account = { name: 'Ms Park', email: newAddress(), password: PASSWORD }
  await person.ask('POST', '/seat', undefined, headers)
  await person.ask('POST', '/seat?device=2', undefined, headers)
  await person.ask('POST', '/account/api/sign-up/email', account, headers)
  const settings = { limitMs: null, speed: false, standings: 'each', pace: 'host', open: false }
  await person.ask('POST', '/session', { source: { from: 'set', ...titled() }, settings }, headers)
  for (const [action, field, value] of [
    ['rememberLanguage', 'language', 'en'],
    ['rememberTheme', 'theme', 'dark'],
  ] as const) {
    const form = new FormData()
    form.set(`$ACTION_ID_${builtActions().get(action)?.id}`, '')
    form.set(field, value)
    await person.ask('POST', '/', form, headers)
  }
  await person.ask('POST', '/account/api/sign-out', {}, headers)
}

function titled() {
  return { title: QUIZ_SET.title, questions: QUIZ_SET.questions }
}

for (const [how, headers, secure] of [
  ['over http', {}, false],
  ['behind TLS', { ...BY_TLS, Origin: PUBLIC_URL }, true],
] as const) {
  test(`no cookie is for scripts or other sites, ${how}`, async () => {
    await takeCookies(somebody, headers)
    const names = somebody.given.map((set) => set.split('=', 1)[0]?.replace(/[2-9A-HJ-NP-Z]{16}$/, '*') ?? '')
    for (const name of ['four_waves_host_*', 'four_waves_seat', 'four_waves_seat_2', 'language', 'theme'])
      expect(names).toContain(name)
    expect(names).toContain('four_waves_teacher.session_token')
    for (const set of somebody.given) {
      expect(set).toMatch(/; *httponly/i)
      expect(set).toMatch(/; *samesite=lax/i)
      expect({ set, secure: /; *secure/i.test(set) }).toEqual({ set, secure })
    }
    // Who signs out leads no lesson from here any more.
    expect(somebody.given.some((set) => /^four_waves_host_\w+=; .*max-age=0/i.test(set))).toBe(true)
  })
}

test('an action is done for a page of ours alone, also where the proxy changes the host', async () => {
  const action = builtActions().get('createClass')
  const call = async (headers: Readonly<Record<string, string>>) => {
    const type = { 'Next-Action': action?.id ?? '', 'Content-Type': 'text/plain;charset=UTF-8' }
    return (await somebody.ask('POST', action?.path ?? '', '["7b"]', { ...type, ...headers })).status
  }
  expect(await call({ ...BY_TLS, Origin: PUBLIC_URL })).toBe(200)
  expect(await call({ Origin: PUBLIC_URL })).toBe(200)
  for (const Origin of [
    'https://evil.example',
    'null',
    `${PUBLIC_URL}.evil.example`,
    'https://waves.example:1',
  ])
    expect(await call({ ...BY_TLS, Origin })).toBe(403)
})

test('what is larger than anything that pages send is not read', async () => {
  const action = builtActions().get('createPlan')
  const headers = { 'Next-Action': action?.id ?? '', 'Content-Type': 'text/plain;charset=UTF-8' }
  const body = JSON.stringify(['x'.repeat(1_200_000)])
  expect((await somebody.ask('POST', action?.path ?? '', body, headers)).status).toBe(413)
})
