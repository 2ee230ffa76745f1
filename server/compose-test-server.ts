import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Parts, type Running, compose } from './compose.ts'
import { TEST_SECRET, testTeachers } from './compose-test-teachers.ts'
import type { Times } from './matches/times.ts'
import type { Storage } from './storage/storage.ts'

/** Fast, but long enough for a busy machine. */
export const TEST_TIMES: Times = {
  absentAfter: 20_000,
  seenEvery: 1000,
  lookEvery: 100,
  proveEvery: 30_000,
  hold: 1000,
  botPace: () => 0,
  fateAfter: 10_000,
  waitsFast: false,
  waitPace: (pauseMs) => pauseMs,
}

export interface TestServer {
  readonly url: string
  readonly running: Running
  /** What broke inside: a test expects none. */
  readonly errors: unknown[]
}

/** The whole server but for its pages, on a free port of this machine. */
export async function startTestServer(
  storage: Storage,
  parts: Partial<Omit<Parts, 'storage'>> = {},
): Promise<TestServer> {
  const errors: unknown[] = []
  const http = createServer()
  const origins = { publicUrl: null, trustProxy: false }
  const onError = (error: unknown) => errors.push(error)
  const running = compose(http, {
    storage,
    secret: TEST_SECRET,
    origins,
    teachers: testTeachers(storage, { origins, onError }),
    times: TEST_TIMES,
    rateLimit: false,
    pages: null,
    onError,
    ...parts,
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, running, errors }
}
