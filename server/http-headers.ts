import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type OriginRules, cameByHttps } from '#server/accounts/own-origin.ts'

/** Said with every answer, whoever gives it: pages, files, JSON, what socket.io is polled for, and refusals. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
} as const

/** Browsers ignore both over http, the second with a complaint in the console. */
const BEHIND_TLS = {
  'Strict-Transport-Security': 'max-age=15552000',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

const POLICY = 'Content-Security-Policy'
/** Of what is no page: opened as one, nothing in it runs, and nobody shows it in a frame. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/**
 * Before anybody else answers, socket.io included, which takes over the listeners that were there before it: so this is
 * called last.
 */
export function sayHeaders(server: Server, origins: OriginRules): void {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const https = cameByHttps(request.headers, 'encrypted' in request.socket, origins)
    for (const [name, value] of Object.entries(headersFor(https))) response.setHeader(name, value)
  })
}

function headersFor(https: boolean): Readonly<Record<string, string>> {
  return { ...ALWAYS, ...(https ? BEHIND_TLS : {}), [POLICY]: NOTHING_RUNS }
}

/** Each page has a policy of its own, with its nonce: `proxy.ts`. Of two a browser obeys both. */
export function leavePolicyToPage(response: ServerResponse): void {
  response.removeHeader(POLICY)
}
