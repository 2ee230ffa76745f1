import { once } from 'node:events'
import { type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { watchRequests } from './open-requests.ts'

test('what is being answered is waited for, and nobody who comes later', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const requests = watchRequests(server)
  await requests.answered()

  const asked = once(server, 'request')
  const answer = fetch(`http://127.0.0.1:${port}/`)
  const [, response] = (await asked) as [unknown, ServerResponse]
  let isAnswered = false
  const answered = requests.answered().then(() => (isAnswered = true))
  const later = once(server, 'request')
  const unanswered = fetch(`http://127.0.0.1:${port}/`).catch(() => null)
  await later
  expect(isAnswered).toBe(false)
  response.end('done')
  expect(await (await answer).text()).toBe('done')
  await answered
  server.closeAllConnections()
  await unanswered
})
