import type { Sockets } from './socket-server.ts'

/** Connections of browsers by how they come: websocket, or polling where that is not possible. */
export function countConnections(namespaces: readonly Sockets[]): Record<string, number> {
  const counts: Record<string, number> = { websocket: 0, polling: 0 }
  // A page that rehearses and plays has two sockets over one connection.
  const connections = new Set(namespaces.flatMap((io) => [...io.sockets.values()].map(({ conn }) => conn)))
  for (const { transport } of connections) counts[transport.name] = (counts[transport.name] ?? 0) + 1
  return counts
}

/** Matches and sessions that sockets of this process follow: each once. */
export function countFollowed(io: Sockets): { readonly matches: number; readonly sessions: number } {
  const matches = new Set<string>()
  const sessions = new Set<string>()
  for (const { data } of io.sockets.values()) {
    if (data.place) matches.add(data.place.match)
    if (data.session) sessions.add(data.session.session)
  }
  return { matches: matches.size, sessions: sessions.size }
}
