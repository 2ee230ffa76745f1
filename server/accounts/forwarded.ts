import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

const FORWARDED = /^(forwarded|x-forwarded-.*)$/i

/** The first value is the browser's own: each proxy adds behind it. */
export function firstForwarded(headers: IncomingHttpHeaders, name: string): string | undefined {
  return valuesOf(headers, name)[0]
}

/**
 * The address to count by: the socket's; behind a proxy that we trust the one that this proxy saw, which is the last,
 * for those before it are what the browser said.
 */
export function addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustProxy: boolean): string {
  const last = trustProxy ? valuesOf(request.headers, 'x-forwarded-for').at(-1) : undefined
  return networkOf(last || (request.socket.remoteAddress ?? ''))
}

/** Of IPv6 the first 64 bits: who has one address of a network takes any other there at will. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const read = ipaddr.process(address)
  if (read instanceof ipaddr.IPv4) return read.toString()
  return `${new ipaddr.IPv6([...read.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`
}

/** Takes away what anybody may have written where no proxy is trusted: the pages believe these headers. */
export function dropForwarded(request: Pick<IncomingMessage, 'headers' | 'rawHeaders'>): void {
  const { headers, rawHeaders } = request
  for (const name of Object.keys(headers)) if (FORWARDED.test(name)) delete headers[name]
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (FORWARDED.test(rawHeaders[at] ?? '')) rawHeaders.splice(at, 2)
  }
}

function valuesOf(headers: IncomingHttpHeaders, name: string): string[] {
  const value = headers[name]
  const text = Array.isArray(value) ? value.join(',') : (value ?? '')
  return text === '' ? [] : text.split(',').map((part) => part.trim())
}
