import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#server/database/free-port.ts'

const LOOK_EVERY_MS = 20

/** A Redis that keeps nothing, started again and again at the same address. */
export class RedisProcess {
  readonly #port: number
  #child: ChildProcess | null = null

  private constructor(port: number) {
    this.#port = port
  }

  /** null where this machine has none. */
  static async start(): Promise<RedisProcess | null> {
    const redis = new RedisProcess(await freePort())
    const started = await redis.startAfter(0)
    return started ? redis : null
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`
  }

  /** Resolves when it listens; false: the program is not there. */
  async startAfter(ms: number): Promise<boolean> {
    await sleep(ms)
    const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const child = spawn('redis-server', ['--port', String(this.#port), ...settings], { stdio: 'ignore' })
    const failed = once(child, 'error').then(() => false)
    this.#child = child
    return Promise.race([failed, this.#isListening()])
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }

  async #isListening(): Promise<boolean> {
    for (;;) {
      const socket = connect(this.#port, '127.0.0.1')
      const open = await once(socket, 'connect').then(
        () => true,
        () => false,
      )
      socket.destroy()
      if (open) return true
      if (this.#child?.pid === undefined) return false
      await sleep(LOOK_EVERY_MS)
    }
  }
}
