import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io } from 'socket.io-client'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { WIRE_PATH } from '#core/contract/addresses.ts'
import { createPlayers, placeOf, roomOf } from './players.ts'
import { type PlayerSocket, type Sockets, createSocketServer } from './socket-server.ts'

const PLACE = { match: 'M', role: 'client', sharer: 0 } as const

let sockets: Sockets
let connect: () => Promise<PlayerSocket>

beforeEach(async () => {
  const http = createServer().listen(0, '127.0.0.1')
  await once(http, 'listening')
  const server = createSocketServer(http, { publicUrl: null, trustProxy: false })
  sockets = server.of('/')
  const { port } = http.address() as AddressInfo
  connect = async () => {
    const connected = new Promise<PlayerSocket>((resolve) => sockets.once('connection', resolve))
    const client = io(`http://127.0.0.1:${port}`, {
      path: WIRE_PATH,
      transports: ['websocket'],
      forceNew: true,
    })
    onTestFinished(() => void client.disconnect())
    const socket = await connected
    Object.assign(socket.data, { place: null, followedAt: 0 })
    return socket
  }
  onTestFinished(() => server.close())
})

test('a newer tab takes the place over, wherever it hangs; news of an older one takes nothing', async () => {
  let time = 1000
  const players = createPlayers(sockets, () => time)
  const [first, second] = [await connect(), await connect()]
  players.follow(first, PLACE)
  time = 2000
  players.follow(second, PLACE)
  expect([first, second].map(placeOf)).toEqual([null, PLACE])
  players.giveUp(PLACE, 1500)
  expect(placeOf(second)).toEqual(PLACE)
  players.giveUp(PLACE, 2500)
  expect(placeOf(second)).toBeNull()
  expect(sockets.adapter.rooms.has(roomOf(PLACE))).toBe(false)
})
