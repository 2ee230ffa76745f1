import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { WIRE_PATH } from '#core/contract/addresses.ts'

/** Bare socket.io: acknowledges a message and broadcasts it to a room of two. Prints its port. */
const http = createServer()
const io = new Server(http, { path: WIRE_PATH, serveClient: false })

interface Moved {
  readonly pair: string
  readonly by: number
}

io.on('connection', (socket) => {
  socket.on('join', async ({ pair }: Moved, ack: (reply: object) => void) => {
    await socket.join(pair)
    ack({ ok: true })
  })
  socket.on('move', (moved: Moved, ack: (reply: object) => void) => {
    ack({ ok: true })
    io.to(moved.pair).emit('updated', moved)
  })
})

http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : null })
})
