/** Where a teacher goes who wanted nothing else. */
const TEACH = '/teach'

/** The page of ours that an address asks to go on to, or the start page: never another site, whatever a link says. */
export function safePath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/[^/\\]/.test(asked)) return TEACH
  // As a browser reads it: without tabs and line ends, and with a backslash as a slash.
  const url = URL.canParse(asked, ORIGIN) ? new URL(asked, ORIGIN) : null
  return url === null || url.origin !== ORIGIN || IN_OUT.test(url.pathname)
    ? TEACH
    : `${url.pathname}${url.search}${url.hash}`
}

const ORIGIN = 'http://four-waves.invalid'
/** Who has just come in does not want to come in again. */
const IN_OUT = /^\/teach\/(sign-in|sign-up|forgot|reset)\b|^\/account\//

export function signInPath(next: string): string {
  return next === TEACH ? '/teach/sign-in' : `/teach/sign-in?next=${encodeURIComponent(next)}`
}
