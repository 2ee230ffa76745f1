import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { LESSON_COOKIES } from '#server/accounts/lesson-cookies.ts'
import { cookieValues } from './cookie-value.ts'

/** The httpOnly cookie that is the host of one session. What proves a seat proves no host, and the other way round. */
const COOKIE = LESSON_COOKIES.host
const MAX_AGE_SECONDS = 3 * 24 * 60 * 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** 43 characters of base64url: 256 random bits. */
export function newHostToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of it. The word before it makes the same token of a seat another hash. */
export function hashOfHost(secret: string, session: string, token: string): string {
  return createHmac('sha256', secret).update(`host ${session} ${token}`).digest('hex')
}

export function hostCookie(session: string, token: string, secure: boolean): string {
  const attributes = ['Path=/', `Max-Age=${MAX_AGE_SECONDS}`, 'HttpOnly', 'SameSite=Lax']
  if (secure) attributes.push('Secure')
  return [`${COOKIE}${session}=${token}`, ...attributes].join('; ')
}

/** Whether a `Cookie` header proves the host whose hash is kept. */
export function provesHost(
  cookies: string | undefined,
  secret: string,
  { id, hostHash }: { readonly id: string; readonly hostHash: string },
): boolean {
  return tokensIn(cookies, id).some((token) => isSame(hashOfHost(secret, id, token), hostHash))
}

function tokensIn(cookies: string | undefined, session: string): string[] {
  return cookieValues(cookies, `${COOKIE}${session}`).filter((value) => TOKEN.test(value))
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
