import { resolve } from 'node:path'

import { describe, expect, test } from 'vitest'

import { CannotStart } from './cannot-start.ts'
import { readEnv } from './env.ts'

const URL_OF_DATABASE = 'postgres://four:waves@db.example/game'
const SECRET = 'x'.repeat(32)

describe('without any variable', () => {
  test('everything has a value', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      redisUrl: null,
      isOneOfSeveral: false,
      secret: null,
      publicUrl: null,
      trustProxy: false,
      metricsToken: null,
      logLevel: 'info',
      botPace: 'human',
      waitPace: 'human',
      rateLimit: true,
      absentAfter: 20_000,
      teacherSignup: { kind: 'closed' },
      mail: null,
      signInBy: { google: null, github: null },
      retentionDays: 400,
    })
  })

  test('an empty one is none', () => {
    expect(readEnv({ PORT: '', SECRET: '', DATABASE_URL: '' })).toEqual(readEnv({}))
  })
})

test('takes what is given', () => {
  const env = readEnv({
    PORT: '0',
    TRUST_PROXY: '1',
    PUBLIC_URL: 'https://tcp.school.example/',
    ABSENT_AFTER: '3',
    RETENTION_DAYS: '0',
  })
  expect(env).toMatchObject({
    port: 0,
    trustProxy: true,
    publicUrl: 'https://tcp.school.example',
    absentAfter: 3000,
    retentionDays: 0,
  })
})

describe('a value that is wrong stops the start with a sentence that names its variable', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['RETENTION_DAYS', '29'],
    ['RETENTION_DAYS', '3651'],
    ['RETENTION_DAYS', '4e2'],
    ['DATABASE_URL', 'mysql://somewhere/else'],
    ['DATABASE_URL', 'localhost'],
    ['SECRET', 'short'],
    ['PUBLIC_URL', 'school.example'],
    ['PUBLIC_URL', 'ftp://school.example'],
    ['TRUST_PROXY', 'perhaps'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['BOT_PACE', 'fast'],
    ['RATE_LIMIT', 'no'],
    ['PROCESSES', '0'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'http://redis.example'],
    ['ABSENT_AFTER', '0'],
    ['TEACHER_SIGNUP', 'everybody'],
    ['TEACHER_SIGNUP', 'code:short'],
    ['SMTP_URL', 'mail.school.example'],
    ['MAIL_FROM', 'the school'],
  ])('%s=%s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(CannotStart)
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} has to be [^\\n]+\\.$`))
  })

  test('all of them are named at once', () => {
    expect(() => readEnv({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT .*\. LOG_LEVEL .*\.$/)
  })
})

describe('several processes', () => {
  test('share a database and a secret', () => {
    expect(() => readEnv({ PROCESSES: '2' })).toThrow(/DATABASE_URL/)
    expect(() => readEnv({ PROCESSES: '2', DATABASE_URL: URL_OF_DATABASE })).toThrow(/SECRET has to be set/)
    const env = readEnv({ PROCESSES: '2', DATABASE_URL: URL_OF_DATABASE, SECRET })
    expect(env).toMatchObject({ databaseUrl: URL_OF_DATABASE, secret: SECRET, isOneOfSeveral: true })
  })

  test('are meant by a Redis too', () => {
    const REDIS_URL = 'rediss://user:word@redis.example:6380'
    expect(() => readEnv({ REDIS_URL })).toThrow(/^REDIS_URL is set: DATABASE_URL/)
    expect(() => readEnv({ REDIS_URL, DATABASE_URL: URL_OF_DATABASE })).toThrow(/SECRET has to be set/)
    const env = readEnv({ REDIS_URL, DATABASE_URL: URL_OF_DATABASE, SECRET })
    expect(env).toMatchObject({ redisUrl: REDIS_URL, isOneOfSeveral: true })
  })
})

describe('accounts of teachers', () => {
  test.each([
    ['open', { kind: 'open' }],
    ['closed', { kind: 'closed' }],
    ['code:our staff room', { kind: 'code', code: 'our staff room' }],
  ])('are made as TEACHER_SIGNUP=%s says', (TEACHER_SIGNUP, teacherSignup) => {
    expect(readEnv({ TEACHER_SIGNUP })).toMatchObject({ teacherSignup })
  })

  test('send mail where there is a server and a sender', () => {
    const mail = { url: 'smtps://u:p@mail.example', from: 'Four Waves <waves@school.example>' }
    expect(readEnv({ SMTP_URL: mail.url, MAIL_FROM: mail.from })).toMatchObject({ mail })
    expect(() => readEnv({ SMTP_URL: mail.url })).toThrow('SMTP_URL is set: MAIL_FROM has to be set too.')
    expect(() => readEnv({ MAIL_FROM: mail.from })).toThrow('MAIL_FROM is set: SMTP_URL has to be set too.')
  })

  test.each(['GOOGLE', 'GITHUB'])('by %s need both halves, and an address to come back to', (house) => {
    const id = { [`${house}_CLIENT_ID`]: 'id' }
    const both = { ...id, [`${house}_CLIENT_SECRET`]: 'secret' }
    const PUBLIC_URL = 'https://tcp.school.example'
    expect(() => readEnv({ ...id, PUBLIC_URL })).toThrow(`${house}_CLIENT_SECRET has to be set too.`)
    expect(() => readEnv(both)).toThrow(/PUBLIC_URL has to be set too/)
    const expected = { clientId: 'id', clientSecret: 'secret' }
    expect(readEnv({ ...both, PUBLIC_URL }).signInBy).toMatchObject({ [house.toLowerCase()]: expected })
  })
})
