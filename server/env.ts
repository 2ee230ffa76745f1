import { resolve } from 'node:path'

import { z } from 'zod'

import type { SignUpRule } from './accounts/sign-up-rule.ts'
import { CannotStart } from './cannot-start.ts'

/** What can be set from outside, parsed once. No variable is needed. */
export interface Env {
  /** 0: any free one. */
  readonly port: number
  readonly host: string
  /** Absolute. Holds the embedded PostgreSQL and the generated secret. */
  readonly dataDir: string
  /** A PostgreSQL of the operator's own; undefined: the embedded one. */
  readonly databaseUrl: string | undefined
  /** By which several processes hear of each other at once; null: they look at the database every second. */
  readonly redisUrl: string | null
  /** Whether other processes may serve the same players. */
  readonly isOneOfSeveral: boolean
  /** null: the one that is kept in the data folder. */
  readonly secret: string | null
  /** Origin that links and codes carry, without a slash at the end. */
  readonly publicUrl: string | null
  readonly trustProxy: boolean
  /** Whoever sends it reads `/metrics`; null: nobody does. */
  readonly metricsToken: string | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly botPace: (typeof PACES)[number]
  /** 'none': timers that run fast are not waited for. */
  readonly waitPace: (typeof PACES)[number]
  /** Off for load tests only. */
  readonly rateLimit: boolean
  /** Milliseconds after which the computer takes an absent player's seat. */
  readonly absentAfter: number
  /** Who may make a teacher's account; the first one of an installation always may be made. */
  readonly teacherSignup: SignUpRule
  /** null: links go to the log. */
  readonly mail: MailSettings | null
  /** Other houses that teachers may sign in by; each needs PUBLIC_URL, where it sends them back to. */
  readonly signInBy: SignInBy
  /** After so many days what is over is deleted; 0: it is kept for ever. */
  readonly retentionDays: number
}

interface MailSettings {
  /** smtp://user:password@host:port */
  readonly url: string
  /** An address, or a name and an address: Four Waves <waves@school.example> */
  readonly from: string
}

interface House {
  readonly clientId: string
  readonly clientSecret: string
}

interface SignInBy {
  readonly google: House | null
  readonly github: House | null
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const PACES = ['human', 'none'] as const

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: `has to be one of ${values.join(', ')}` })
}

function wholeNumber(from: number, to: number) {
  const error = `has to be a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d+$/, { error, abort: true })
    .transform(Number)
    .refine((n) => n >= from && n <= to, { error })
}

function urlOf(protocol: RegExp, error: string) {
  return z.string().refine((text) => URL.canParse(text) && protocol.test(new URL(text).protocol), { error })
}

/** Days: what is not kept for a month is gone before anybody has looked at it. */
const SHORTEST_RETENTION = 30

const LONGEST_RETENTION = 3650

const retentionDays = z.string().transform((text, issues): number => {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : NaN
  if (days === 0 || (days >= SHORTEST_RETENTION && days <= LONGEST_RETENTION)) return days
  const message = `has to be a whole number of days from ${SHORTEST_RETENTION} to ${LONGEST_RETENTION}, or 0 to keep everything`
  issues.addIssue({ code: 'custom', message })
  return z.NEVER
})

/** Long enough that nobody comes upon it by trying. */
const SHORTEST_CODE = 8

const signupRule = z.string().transform((text, issues): SignUpRule => {
  if (text === 'open' || text === 'closed') return { kind: text }
  const code = text.startsWith('code:') ? text.slice('code:'.length).trim() : ''
  if (code.length >= SHORTEST_CODE) return { kind: 'code', code }
  const message = `has to be open, closed or code: with a code of at least ${SHORTEST_CODE} characters, such as code:our-staff-room`
  issues.addIssue({ code: 'custom', message })
  return z.NEVER
})

const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: urlOf(
    /^postgres(ql)?:$/,
    'has to be the URL of a PostgreSQL, postgres://user:password@host/name',
  ).optional(),
  REDIS_URL: urlOf(
    /^rediss?:$/,
    'has to be the URL of a Redis, redis://user:password@host:port, or rediss:// with TLS',
  ).optional(),
  SECRET: z.string().min(32, { error: 'has to be at least 32 characters, by chance' }).optional(),
  PROCESSES: wholeNumber(1, 1000).default(1),
  PUBLIC_URL: urlOf(/^https?:$/, 'has to be an address that begins with http:// or https://').optional(),
  TRUST_PROXY: oneOf(['true', 'false', '1', '0']).default('false'),
  METRICS_TOKEN: z.string().min(16, { error: 'has to be at least 16 characters, by chance' }).optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  BOT_PACE: oneOf(PACES).default('human'),
  WAIT_PACE: oneOf(PACES).default('human'),
  RATE_LIMIT: oneOf(['on', 'off']).default('on'),
  ABSENT_AFTER: wholeNumber(1, 3600).default(20),
  TEACHER_SIGNUP: signupRule.default({ kind: 'closed' }),
  SMTP_URL: urlOf(
    /^smtps?:$/,
    'has to be the URL of a mail server, smtp://user:password@host:port',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, { error: 'has to be a mail address, such as waves@school.example' })
    .optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  RETENTION_DAYS: retentionDays.default(400),
})

/** @throws {CannotStart} with a sentence for each variable that is wrong, by its name and without its value. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  // An empty variable is one that was not set: `PORT= npm start`.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new CannotStart(parsed.error.issues.map(sentence).join(' '))
  checkProcesses(parsed.data)
  checkPairs(parsed.data)
  return toEnv(parsed.data)
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.')} ${message}.`
}

/** Processes that share players must share what proves them, and a generated secret is one process's own. */
function checkProcesses(given: z.infer<typeof schema>): void {
  if (!isOneOfSeveral(given)) return
  const why = given.PROCESSES > 1 ? 'PROCESSES is more than 1' : 'REDIS_URL is set'
  if (given.DATABASE_URL === undefined) throw new CannotStart(`${why}: DATABASE_URL has to be set too.`)
  if (given.SECRET === undefined) throw new CannotStart(`${why}: SECRET has to be set, the same for each.`)
}

function isOneOfSeveral({ PROCESSES, REDIS_URL }: z.infer<typeof schema>): boolean {
  return PROCESSES > 1 || REDIS_URL !== undefined
}

/** Each is nothing without the other. */
const PAIRS = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
] as const

function checkPairs(given: z.infer<typeof schema>): void {
  for (const [one, other] of PAIRS) {
    if ((given[one] === undefined) === (given[other] === undefined)) continue
    const [there, missing] = given[one] === undefined ? [other, one] : [one, other]
    throw new CannotStart(`${there} is set: ${missing} has to be set too.`)
  }
  const house = given.GOOGLE_CLIENT_ID === undefined ? 'GITHUB_CLIENT_ID' : 'GOOGLE_CLIENT_ID'
  if (given[house] === undefined || given.PUBLIC_URL !== undefined) return
  throw new CannotStart(`${house} is set: PUBLIC_URL has to be set too, where teachers are sent back to.`)
}

function houseOf(clientId: string | undefined, clientSecret: string | undefined): House | null {
  return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret }
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof schema>): MailSettings | null {
  return url === undefined || from === undefined ? null : { url, from }
}

function toEnv(given: z.infer<typeof schema>): Env {
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir: resolve(given.DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL ?? null,
    isOneOfSeveral: isOneOfSeveral(given),
    secret: given.SECRET ?? null,
    publicUrl: given.PUBLIC_URL === undefined ? null : new URL(given.PUBLIC_URL).origin,
    trustProxy: ['true', '1'].includes(given.TRUST_PROXY),
    metricsToken: given.METRICS_TOKEN ?? null,
    logLevel: given.LOG_LEVEL,
    botPace: given.BOT_PACE,
    waitPace: given.WAIT_PACE,
    rateLimit: given.RATE_LIMIT === 'on',
    absentAfter: given.ABSENT_AFTER * 1000,
    teacherSignup: given.TEACHER_SIGNUP,
    mail: mailOf(given),
    retentionDays: given.RETENTION_DAYS,
    signInBy: {
      google: houseOf(given.GOOGLE_CLIENT_ID, given.GOOGLE_CLIENT_SECRET),
      github: houseOf(given.GITHUB_CLIENT_ID, given.GITHUB_CLIENT_SECRET),
    },
  }
}
