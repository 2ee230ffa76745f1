import { createHmac, timingSafeEqual } from 'node:crypto'
import { LESSON_COOKIES } from '#server/accounts/lesson-cookies.ts'
import { cookieValues } from './cookie-value.ts'

/** The httpOnly cookie of a browser that shows one session's projector, and can do nothing else. */
const COOKIE = LESSON_COOKIES.projector
const MAX_AGE_SECONDS = 24 * 60 * 60

/** What the console's link to the projector carries: 22 characters of base64url, 132 bits. */
export function projectorKey(secret: string, session: string): string {
  return createHmac('sha256', secret).update(`projector ${session}`).digest('base64url').slice(0, 22)
}

export function projectorCookie(session: string, key: string, secure: boolean): string {
  const attributes = ['Path=/', `Max-Age=${MAX_AGE_SECONDS}`, 'HttpOnly', 'SameSite=Lax']
  if (secure) attributes.push('Secure')
  return [`${COOKIE}${session}=${key}`, ...attributes].join('; ')
}

export function isProjectorKey(secret: string, session: string, given: string): boolean {
  const key = Buffer.from(projectorKey(secret, session))
  const other = Buffer.from(given)
  return key.length === other.length && timingSafeEqual(key, other)
}

/** Whether a `Cookie` header is that of the session's projector. */
export function provesProjector(cookies: string | undefined, secret: string, session: string): boolean {
  return cookieValues(cookies, `${COOKIE}${session}`).some((key) => isProjectorKey(secret, session, key))
}
