import type { IncomingHttpHeaders } from 'node:http'

export interface OriginRules {
  /** Where the product is reached from outside, if that differs from what the request says. */
  readonly publicUrl: string | null
  /** Whether `X-Forwarded-Host` and `X-Forwarded-Proto` come from a proxy of ours. */
  readonly trustProxy: boolean
}

/**
 * Whether a request comes from a page of ours: its `Origin` is its own host's or `PUBLIC_URL`'s. Browsers always send
 * `Origin` with POST and with a WebSocket; a program that is no browser sends none, carries nobody's cookies by
 * accident, and is let in.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, rules: OriginRules): boolean {
  const { origin } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  if (rules.publicUrl !== null && host === new URL(rules.publicUrl).host) return true
  return host === headers.host || (rules.trustProxy && host === forwarded(headers, 'x-forwarded-host'))
}

/** Whether the browser spoke https, to us or to a proxy that we trust. */
export function cameByHttps(headers: IncomingHttpHeaders, encrypted: boolean, rules: OriginRules): boolean {
  return encrypted || (rules.trustProxy && forwarded(headers, 'x-forwarded-proto') === 'https')
}

/** The first value is the browser's own: each proxy adds behind it. */
function forwarded(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value)?.split(',')[0]?.trim()
}
