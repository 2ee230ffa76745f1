import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { Manager } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { addressOf } from '#server/accounts/forwarded.ts'
import { forgetRequests } from './forget-requests.ts'

const NAMESPACES = ['/', '/rehearsal'] as const

/** What each namespace is told of whoever connects, both over one connection. */
async function knownBy(transport: 'websocket' | 'polling'): Promise<unknown[]> {
  const http = createServer().listen(0, '127.0.0.1')
  await once(http, 'listening')
  const server = new Server(http)
  forgetRequests(server)
  for (const name of NAMESPACES) {
    server.of(name).on('connection', (socket) => {
      socket.emit('seen', [socket.handshake.headers.cookie, addressOf(socket.request, false)])
    })
  }
  const { port } = http.address() as AddressInfo
  const manager = new Manager(`http://127.0.0.1:${port}`, {
    transports: [transport],
    extraHeaders: { cookie: 'seat=mine' },
  })
  onTestFinished(async () => {
    for (const name of NAMESPACES) manager.socket(name).disconnect()
    await server.close()
  })
  const seen: unknown[] = []
  for (const name of NAMESPACES) {
    const socket = manager.socket(name)
    seen.push(await new Promise((resolve) => socket.once('seen', resolve)))
  }
  return seen
}

test.each(['websocket', 'polling'] as const)(
  'whoever comes by %s is known in a second namespace too',
  async (transport) => {
    const known = ['seat=mine', expect.stringContaining('127.0.0.1')]
    expect(await knownBy(transport)).toEqual([known, known])
  },
)
