import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isReadableDeed } from './http-deed-body.ts'

const MOST = 100_000
const server = createServer((request, response) => void answer(request, response))
let url = ''

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close().closeAllConnections())

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // All has come by then: so long it may take to know how much whoever asks has had done.
  if (request.headers['x-late'] !== undefined) await sleep(20)
  const isReadable = await isReadableDeed(request, MOST)
  // As whoever comes next does.
  const read = isReadable ? await textOf(request) : ''
  response.writeHead(isReadable ? 200 : 400).end(read)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** The status, once what came after was all that was sent. */
async function call(body: RequestInit['body'], headers: Record<string, string> = {}): Promise<number> {
  const all = { 'Next-Action': '40'.repeat(21), ...headers }
  const response = await fetch(url, { method: 'POST', headers: all, body: body ?? null })
  const read = await response.text()
  if (response.ok && typeof body === 'string') expect(read).toBe(body)
  return response.status
}

test.each([
  ['nothing', []],
  ['values', ['A', 1, true, null, { list: [{ deep: ['一'] }] }]],
  ['texts with a $ of their own', ['$$1.50', '$$']],
  ['what JSON has no word for', ['$undefined', '$D2026-11-28T00:00:00.000Z', '$-0', '$n12']],
  ['one object at two places', [{ plan: { first: { a: 1 }, second: '$0:0:plan:first' } }]],
  ['what fills many segments', ['x'.repeat(90_000)]],
])('%s can be read, and is there to be read', async (_, args) => {
  expect(await call(JSON.stringify(args))).toBe(200)
})

test.each([
  ['no JSON', '['],
  ['no list', '{"0":1}'],
  ['nothing', ''],
  ['a list without end', '['.repeat(50_000)],
  ['what is too deep', `${'['.repeat(500)}${']'.repeat(500)}`],
  ['too much', JSON.stringify(Array.from({ length: 1001 }, () => 0))],
  ['a file that is not there', '["$B1"]'],
  ['a number that is none', '["$n9x"]'],
  ['a way that leads nowhere', '["$0:7"]'],
  ['a way into itself', '[{"a":"$0:0"}]'],
  ['a way to what objects have of themselves', '["$0:constructor"]'],
])('%s cannot be read', async (_, body) => {
  expect(await call(body)).toBe(400)
})

test('a form can be read, and half of one cannot', async () => {
  const form = new FormData()
  form.set('1_theme', 'dark')
  form.set('0', '["$K1"]')
  expect(await call(form)).toBe(200)
  form.set('1_\0', '')
  expect(await call(form)).toBe(400)
  const type = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const part = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n'
  expect(await call(`${part}[]\r\n--x--\r\n`, type)).toBe(200)
  expect(await call(`${part}$B1\r\n--x--\r\n`, type)).toBe(400)
  expect(await call(`${part}[]`, type)).toBe(400)
  expect(await call('', type)).toBe(400)
})

test('a call says which action it is for', async () => {
  for (const name of ['x', '__proto__', 'A'.repeat(42), '40'.repeat(2000)])
    expect(await call('[]', { 'Next-Action': name })).toBe(400)
})

test('a form that was sent without a script says which action it is for', async () => {
  const send = async (...names: string[]) => {
    const form = new FormData()
    for (const name of names) form.set(name, '')
    return (await fetch(url, { method: 'POST', body: form })).status
  }
  const id = `$ACTION_ID_${'40'.repeat(21)}`
  expect(await send('theme', id)).toBe(200)
  for (const names of [['theme'], ['$ACTION_ID_x'], [id, '$ACTION_REF_1'], ['$ACTION_1:0', id]])
    expect(await send(...names)).toBe(400)
})

test('what has come before it is looked at is looked at', async () => {
  for (const [body, status] of [
    ['', 400],
    ['[]', 200],
    ['[', 400],
  ] as const)
    expect(await call(body, { 'X-Late': '1' })).toBe(status)
})

test('a text that calls nothing is nothing to be looked at', async () => {
  const response = await fetch(url, { method: 'POST', body: '[' })
  expect([response.status, await response.text()]).toEqual([200, '['])
})

test('what is larger than may be is left to whoever reads it', async () => {
  expect(await call(JSON.stringify(['x'.repeat(MOST)]))).toBe(200)
})
