import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type Parts, type Running, compose } from './compose.ts'
import type { Times } from './matches/times.ts'

/** Fast, but long enough for a busy machine. */
export const TEST_TIMES: Times = {
  absentAfter: 20_000,
  seenEvery: 1000,
  lookEvery: 100,
  hold: 1000,
  botPace: () => 0,
}

export interface TestServer {
  readonly url: string
  readonly running: Running
  /** What broke inside: a test expects none. */
  readonly errors: unknown[]
}

/** The whole server but for its pages, on a free port of this machine. */
export async function startTestServer(
  storage: Parts['storage'],
  parts: Partial<Omit<Parts, 'storage'>> = {},
): Promise<TestServer> {
  const errors: unknown[] = []
  const running = compose({
    storage,
    origins: { publicUrl: null, trustProxy: false },
    times: TEST_TIMES,
    rateLimit: false,
    pages: null,
    onError: (error) => errors.push(error),
    ...parts,
  })
  running.http.listen(0, '127.0.0.1')
  await once(running.http, 'listening')
  const { port } = running.http.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, running, errors }
}
