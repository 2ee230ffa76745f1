import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { freePort } from '#server/database/free-port.ts'

/** Whether this machine has a Redis to start; without one, what needs it is skipped. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

if (!hasRedis) console.warn('redis-server is not on the PATH: what needs one is skipped.')

/** A Redis of a test's own, or of a fault's, that keeps nothing. */
export interface TestRedis {
  readonly url: string
  /** With SIGKILL. */
  kill(): Promise<void>
  /** On the same port. */
  startAgain(): Promise<void>
}

export async function startTestRedis(): Promise<TestRedis> {
  const port = await freePort()
  let running = await start(port)
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      if (running.exitCode !== null || running.signalCode !== null) return
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
    },
    async startAgain() {
      running = await start(port)
    },
  }
}

async function start(port: number): Promise<ChildProcess> {
  const options = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: tmpdir() }
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)
  for await (const line of lines) if (line.includes('Ready to accept connections')) break
  child.stdout.resume()
  return child
}
