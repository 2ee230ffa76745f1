import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'

/** Requests of this server that are being answered; socket.io's are not among them, which takes its own away first. */
export interface OpenRequests {
  /** Resolves once each that is open now was answered, or whoever asked has gone. */
  answered(): Promise<void>
}

export function watchRequests(server: Server): OpenRequests {
  const open = new Set<ServerResponse>()
  server.on('request', (_, response: ServerResponse) => {
    open.add(response)
    response.once('close', () => open.delete(response))
  })
  return {
    async answered() {
      await Promise.all([...open].map((response) => once(response, 'close')))
    },
  }
}
