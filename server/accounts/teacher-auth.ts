import { betterAuth } from 'better-auth/minimal'
import type { OriginRules } from './own-origin.ts'
import type { AccountStorage } from './ports.ts'

/** Where the pages ask for everything about an account. */
export const ACCOUNT_PATH = '/account/api'

const COOKIE_PREFIX = 'four_waves_teacher'
/** The httpOnly cookie of a browser in which a teacher is signed in. */
export const TEACHER_COOKIE = `${COOKIE_PREFIX}.session_token`

/** Said before it is typed: app/_account/password-field.tsx. */
export const SHORTEST_PASSWORD = 12
/** A teacher signs in once a term, not before every lesson. */
const SIGNED_IN_SECONDS = 90 * 24 * 60 * 60

export interface TeacherRules {
  readonly storage: AccountStorage
  /** Of this installation: signs the cookies. */
  readonly secret: string
  readonly origins: OriginRules
  readonly onError: (error: unknown, what: string) => void
}

/** The accounts' library, as this product uses it. */
export function createTeacherAuth(rules: TeacherRules, { secure }: { readonly secure: boolean }) {
  return betterAuth({
    appName: 'Four Waves',
    basePath: ACCOUNT_PATH,
    // The host that was asked: whether it is ours has been seen to at the door.
    baseURL: {
      allowedHosts: ['*'],
      protocol: secure ? 'https' : 'http',
      fallback: rules.origins.publicUrl ?? 'http://localhost',
    },
    trustedOrigins: (request) => [request?.headers.get('origin') ?? ''],
    secret: rules.secret,
    database: rules.storage.database,
    emailAndPassword: { enabled: true, minPasswordLength: SHORTEST_PASSWORD },
    session: {
      modelName: 'teacherSession',
      expiresIn: SIGNED_IN_SECONDS,
      // Pages ask without being able to set cookies: then row and cookie would end at different times.
      disableSessionRefresh: true,
      freshAge: 0,
    },
    user: { modelName: 'teacher' },
    account: { modelName: 'teacherCredential' },
    verification: { modelName: 'teacherVerification' },
    rateLimit: { enabled: false, modelName: 'teacherAttempt' },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // With it the cookie has another name over https, and the same browser would be two.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { validateSchema: false },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message, ...more) => rules.onError(more[0] ?? message, ACCOUNT_PATH) },
  })
}
