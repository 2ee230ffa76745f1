import { isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { ACCOUNT_PATH } from './account-path.ts'
import type { AttemptLimits } from './attempt-limits.ts'
import { guardAccounts } from './guard-accounts.ts'
import { admitByHouse, keptRows } from './kept-rows.ts'
import type { OriginRules } from './own-origin.ts'
import type { AccountStorage } from './ports.ts'
import type { SignUpRule } from './sign-up-rule.ts'

const COOKIE_PREFIX = 'four_waves_teacher'
/** The httpOnly cookie of a browser in which a teacher is signed in. */
export const TEACHER_COOKIE = `${COOKIE_PREFIX}.session_token`

/** As the pages say before it is typed: app/_account/password-rule.ts. */
const SHORTEST_PASSWORD = 12
/** A teacher signs in once a term, not before every lesson. */
const SIGNED_IN_SECONDS = 90 * 24 * 60 * 60
const LINK_SECONDS = 60 * 60

export type HouseName = 'google' | 'github'
type Houses = Readonly<Record<HouseName, { clientId: string; clientSecret: string } | null>>

export interface AuthRules {
  readonly storage: AccountStorage
  /** Of this installation: signs the cookies. */
  readonly secret: string
  readonly origins: OriginRules
  readonly signUp: SignUpRule
  readonly signInBy: Houses
  readonly limits: AttemptLimits
  /** Hands the secret of a link to whoever owns the account, by mail or by the log. */
  readonly sendReset: (to: { readonly email: string; readonly token: string }) => Promise<void>
  readonly onError: (error: unknown, what: string) => void
}

/** The accounts' library, as this product uses it. */
export function createTeacherAuth(rules: AuthRules, { secure }: { readonly secure: boolean }) {
  const { storage, origins, limits } = rules
  return betterAuth({
    appName: 'Four Waves',
    basePath: ACCOUNT_PATH,
    // The host that was asked; whether a page of ours asks has been seen to at the door.
    baseURL: {
      allowedHosts: ['*'],
      protocol: secure ? 'https' : 'http',
      fallback: origins.publicUrl ?? 'http://localhost',
    },
    trustedOrigins: (request) => [request?.headers.get('origin'), origins.publicUrl],
    secret: rules.secret,
    database: storage.database,
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      resetPasswordTokenExpiresIn: LINK_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => rules.sendReset({ email: user.email, token }),
      onPasswordReset: ({ user }) => limits.forget('sign-in', user.email),
    },
    socialProviders: housesOf(rules),
    session: {
      modelName: 'teacherSession',
      expiresIn: SIGNED_IN_SECONDS,
      // Pages ask without being able to set cookies: then row and cookie would end at different times.
      disableSessionRefresh: true,
      freshAge: 0,
    },
    user: { modelName: 'teacher', ...admitByHouse(rules.signUp) },
    account: { modelName: 'teacherCredential', updateAccountOnSignIn: false },
    verification: { modelName: 'teacherVerification' },
    // Ours counts by account too, and knows the address without asking a header.
    rateLimit: { enabled: false, modelName: 'teacherAttempt' },
    hooks: guardAccounts(rules),
    databaseHooks: keptRows(rules.signUp),
    onAPIError: { errorURL: '/teach/sign-in', onError: (error) => tellIfBroken(rules, error) },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // With it the cookie has another name over https, and the same browser would be two.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
      // Nobody waits for a mail server: how long it takes would tell which addresses have accounts.
      backgroundTasks: {
        handler: (task) => void task.catch((error: unknown) => rules.onError(error, 'mail')),
      },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message, ...more) => rules.onError(more[0] ?? message, ACCOUNT_PATH) },
  })
}

/** What a page is refused is said to that page; what broke is said to the log. */
function tellIfBroken({ onError }: AuthRules, error: unknown): void {
  if (!isAPIError(error) || error.statusCode >= 500) onError(error, ACCOUNT_PATH)
}

function housesOf({ signInBy, origins }: AuthRules) {
  const backTo = (house: HouseName) => `${origins.publicUrl}${ACCOUNT_PATH}/callback/${house}`
  const { google, github } = signInBy
  return {
    ...(google === null ? {} : { google: { ...google, redirectURI: backTo('google') } }),
    ...(github === null ? {} : { github: { ...github, redirectURI: backTo('github') } }),
  }
}
