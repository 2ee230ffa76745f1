import fc, { type Arbitrary } from 'fast-check'
import { MAX_MESSAGE } from '#core/contract/addresses.ts'
import { commands } from '#core/contract/wire.ts'
import { newLesson, newSession } from '#core/session/settings-schema.ts'
import { arbitraryOf } from './test-schemas.ts'

/** Names that objects have of themselves, and words that somebody's own reader could take for something. */
const KEYS = ['__proto__', 'constructor', 'toString', 'then', 'toJSON', 'ok', 'code', 'match', '', '$1', '\0']
const DEEP = 1000

/** What no schema takes, and some parsers stumble over. */
const JUNK: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue(), { maxKeys: 4 }),
  fc.constantFrom(null, undefined, '', 0, -0, 1e308, -1, '\ud800', '\0', [], {}, [[[]]], true),
  fc.constant(JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}')),
  fc.constant(null).map(() => deep(DEEP)),
  fc.integer({ min: 1, max: 12_000 }).map((length) => 'x'.repeat(length)),
  fc.uint8Array({ maxLength: 64 }).map((octets) => Buffer.from(octets)),
)

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = { match: value }
  return value
}

/** One thing changed in what would be taken: a key too many, too few, or of another kind. */
function nearMiss(valid: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.nat(), JUNK, fc.constantFrom('replace', 'drop', 'add'))
    .map(([value, at, junk, how]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return junk
      const entries = Object.entries(value)
      const [key] = entries[at % Math.max(entries.length, 1)] ?? ['match']
      const name = how === 'add' ? (KEYS[at % KEYS.length] ?? 'more') : key
      const rest = entries.filter(([one]) => one !== name)
      return Object.fromEntries(how === 'drop' ? rest : [...rest, [name, junk]])
    })
}

/** As it is sent: a name, what comes with it, and whether an answer is asked for. */
export interface Sent {
  readonly event: string
  readonly args: readonly unknown[]
  readonly asks: boolean
}

/** What makes rows that stay: as it should be it is sent by the players of other tests. */
const MAKES_MORE: ReadonlySet<string> = new Set(['match:create', 'match:quick', 'match:again'])
/** A longer message ends its socket: octets, with room for what stands around it, and for signs of several octets. */
const LONGEST = MAX_MESSAGE - 3000
/** socket.io keeps these for itself: whoever sends them says good-bye or breaks its rules. */
const RESERVED: ReadonlySet<string> = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
])

export const SENT: Arbitrary<Sent> = fc
  .oneof(
    { weight: 9, arbitrary: fc.oneof(...Object.keys(commands).map(toCommand)) },
    { weight: 1, arbitrary: toUnknown() },
  )
  .filter(({ event, args }) => !RESERVED.has(event) && written(args).length < LONGEST)

function toCommand(event: string): Arbitrary<Sent> {
  const valid = arbitraryOf(commands[event as keyof typeof commands])
  const payload = MAKES_MORE.has(event) ? nearMiss(valid) : fc.oneof(valid, nearMiss(valid))
  const one = fc
    .oneof({ weight: 8, arbitrary: payload }, { weight: 2, arbitrary: JUNK })
    .map((value) => [value])
  const some = fc.oneof(
    { weight: 9, arbitrary: one },
    { weight: 1, arbitrary: fc.array(JUNK, { maxLength: 3 }) },
  )
  return fc.record({ event: fc.constant(event), args: some, asks: isAsked() })
}

function toUnknown(): Arbitrary<Sent> {
  const event = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 300 }))
  return fc.record({ event, args: fc.array(JUNK, { maxLength: 2 }), asks: isAsked() })
}

/** Now and then nobody asks. */
function isAsked(): Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 9 }).map((die) => die > 0)
}

/** A request as it goes out: what `fetch` would straighten is sent as it is. */
export interface Posted {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** Every address of ours that takes something, and some that lead to none. */
const PATHS = [
  '/seat',
  '/seat?device=2',
  '/card',
  '/session',
  '/session/projector/222222/AAAAAAAAAAAAAAAAAAAAAA',
  '/session/projector/%00/%',
  '/healthz',
  '/%E0%A4%A',
  '//evil.example/seat',
  '/realtime/?EIO=4&transport=polling',
  '/realtime/?EIO=4&transport=polling&sid=none',
  ...[
    'sign-up/email',
    'sign-in/email',
    'sign-in/social',
    'sign-out',
    'change-password',
    'request-password-reset',
  ].map((deed) => `/account/api/${deed}`),
  ...['reset-password', 'update-user', 'link-social', 'callback/google', 'get-session'].map(
    (deed) => `/account/api/${deed}`,
  ),
] as const

const ACCOUNT = fc.record(
  { name: JUNK, email: JUNK, password: JUNK, token: JUNK, newPassword: JUNK, code: JUNK },
  { requiredKeys: [] },
)
const CARD = fc.record({ card: JUNK, secret: JUNK }, { requiredKeys: [] })
const BODIES = fc.oneof(
  nearMiss(arbitraryOf(newSession)).map(written),
  nearMiss(arbitraryOf(newLesson)).map(written),
  ACCOUNT.map(written),
  CARD.map(written),
  JUNK.map(written),
  fc.string({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((octets) => Buffer.from(octets)),
)

function written(value: unknown): string {
  return JSON.stringify(value) ?? ''
}

const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'x',
]
const COOKIES = [
  '',
  'four_waves_seat=2',
  `four_waves_seat=AAAAAAAAAAAA.${'A'.repeat(43)}`,
  'four_waves_teacher.session_token=%E0%A4%A',
  `four_waves_teacher.session_token=${'A'.repeat(32)}.${'A'.repeat(44)}`,
  '=;;=; __proto__=1',
]

export const POSTED: Arbitrary<Posted> = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'DELETE', 'PUT', 'OPTIONS'),
  path: fc.constantFrom(...PATHS),
  headers: fc.record({ 'content-type': fc.constantFrom(...TYPES), cookie: fc.constantFrom(...COOKIES) }),
  body: BODIES,
})
