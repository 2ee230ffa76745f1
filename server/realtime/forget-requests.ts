import type { Server } from 'socket.io'

/**
 * Of the request that opened a connection only this is looked at again, when a namespace is connected to: kept whole, it
 * would hold its buffers and headers for as long as the player is there.
 */
export function forgetRequests(server: Pick<Server, 'engine'>): void {
  server.engine.on('connection', (raw: { request: unknown; transport: { name: string } }) => {
    // Long polling comes with a request each time, and upgrades by the first one.
    if (raw.transport.name !== 'websocket') return
    const { headers, url, _query, connection } = raw.request as Kept
    const { encrypted, remoteAddress } = connection
    raw.request = { headers, url, _query, connection: { encrypted }, socket: { remoteAddress } }
  })
}

interface Kept {
  readonly headers: object
  readonly url: string
  readonly _query: object
  readonly connection: { readonly encrypted?: boolean; readonly remoteAddress?: string }
}
