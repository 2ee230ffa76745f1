import type { Call } from '#core/teardown/endpoint.ts'

/** A call as code, the same in every language. */
export function callText(call: Call): string {
  switch (call.kind) {
    case 'close':
    case 'abort':
    case 'shutdown':
      return `${call.kind}()`
    case 'shutdown-both':
      return 'shutdown(both)'
    case 'shutdown-read':
      return 'shutdown(read)'
    case 'read':
      return 'read()'
    case 'send':
    case 'queue':
      return `send(${call.octets})`
  }
}
