import type { IncomingHttpHeaders } from 'node:http'
import { firstForwarded } from './forwarded.ts'

export interface OriginRules {
  /** Where the product is reached from outside, if that differs from what the request says. */
  readonly publicUrl: string | null
  /** Whether `X-Forwarded-Host` and `X-Forwarded-Proto` come from a proxy of ours. */
  readonly trustProxy: boolean
}

/** What is said to a page of another site. */
export const FOREIGN_ORIGIN = 'The Origin header is not that of the host that was asked, nor PUBLIC_URL.'

/**
 * Whether a request comes from a page of ours: its `Origin` is its own host's or `PUBLIC_URL`'s. Browsers always send
 * `Origin` with POST and with a WebSocket; a program that is no browser sends none, carries nobody's cookies by
 * accident, and is let in.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, rules: OriginRules): boolean {
  const { origin } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  // An origin and nothing more, as browsers write it; `null` and those of extensions are nobody's.
  if (!['http:', 'https:'].includes(url.protocol) || url.origin !== origin) return false
  if (rules.publicUrl !== null && origin === new URL(rules.publicUrl).origin) return true
  const hosts = [headers.host, rules.trustProxy ? firstForwarded(headers, 'x-forwarded-host') : undefined]
  return hosts.some((host) => host !== undefined && isHostOf(url, host))
}

/**
 * Whether a `Host` names the origin's host and port: a port that is the scheme's own may be left out, letters may be
 * large. The scheme itself is the browser's word: a proxy that ends https may say nothing of it.
 */
function isHostOf({ protocol, origin }: URL, host: string): boolean {
  const named = `${protocol}//${host}`
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(named) && new URL(named).origin === origin
}

/**
 * Whether the browser spoke https: to us, to a proxy that we trust, or to whatever stands before the https address that
 * `PUBLIC_URL` names. By another host, as on the LAN beside it, it did not.
 */
export function cameByHttps(headers: IncomingHttpHeaders, encrypted: boolean, rules: OriginRules): boolean {
  const told = rules.trustProxy ? firstForwarded(headers, 'x-forwarded-proto') : undefined
  if (encrypted || told !== undefined) return encrypted || told === 'https'
  if (rules.publicUrl === null || headers.host === undefined) return false
  const url = new URL(rules.publicUrl)
  return url.protocol === 'https:' && isHostOf(url, headers.host)
}
