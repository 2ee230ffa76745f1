import { APIError, createAuthMiddleware } from 'better-auth/api'
import { TOO_MANY_ATTEMPTS } from './account-door.ts'
import { admitTeacher, refuseUnlessAdmitted } from './admit-teacher.ts'
import type { AccountDeed, AttemptLimits } from './attempt-limits.ts'
import { lessonCookiesIn } from './lesson-cookies.ts'
import type { SignUpRule } from './sign-up-rule.ts'

interface GuardRules {
  readonly signUp: SignUpRule
  readonly limits: AttemptLimits
}

/** What is asked before the library does what a page wants, and what is noted afterwards. */
export function guardAccounts({ signUp, limits }: GuardRules) {
  async function count(deed: AccountDeed, account: string): Promise<void> {
    const waitMs = await limits.byAccount(deed, account)
    if (waitMs > 0) throw tooMany(waitMs)
  }
  return {
    before: createAuthMiddleware(async ({ path, body, context, getSignedCookie }) => {
      const email = emailIn(body)
      if (path === '/sign-in/email' && email !== '') await count('sign-in', email)
      if (path === '/request-password-reset' && email !== '') await count('reset-mail', email)
      // Before the library looks whether that address has an account: who may not sign up learns nothing.
      if (path === '/sign-up/email') refuseUnlessAdmitted(await admitTeacher(signUp, context, body?.code))
      if (path !== '/change-password') return
      const { name } = context.authCookies.sessionToken
      await count('change-password', String(await getSignedCookie(name, context.secret)))
      // Whoever knew the old one is out.
      return { context: { body: { ...body, revokeOtherSessions: true } } }
    }),
    after: createAuthMiddleware(async ({ path, body, context, headers, setCookie }) => {
      const isIn = path === '/sign-in/email' && context.newSession !== null
      if (isIn) await limits.forget('sign-in', emailIn(body))
      if (path !== '/sign-out') return
      const { attributes } = context.authCookies.sessionToken
      for (const name of lessonCookiesIn(headers?.get('cookie')))
        setCookie(name, '', { ...attributes, maxAge: 0 })
    }),
  }
}

function tooMany(waitMs: number): APIError {
  const retryAfterSeconds = Math.ceil(waitMs / 1000)
  const message = 'Too many attempts: try again later.'
  return new APIError(
    'TOO_MANY_REQUESTS',
    { code: TOO_MANY_ATTEMPTS, message, retryAfterSeconds },
    { 'Retry-After': String(retryAfterSeconds) },
  )
}

function emailIn(body: unknown): string {
  const email = (body as { email?: unknown } | null)?.email
  return typeof email === 'string' ? email.trim().toLowerCase() : ''
}
