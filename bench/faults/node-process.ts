import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#server/database/free-port.ts'
import type { Handle, HandlePulled } from './handles.ts'

/** Milliseconds: a database that was killed is read through first. */
const START_LIMIT_MS = 120_000
const LOOK_EVERY_MS = 50
const ANSWER_MS = 10_000

export interface Ended {
  readonly code: number | null
  /** Milliseconds since it was told. */
  readonly took: number
}

/** A Node process of the product, started again and again at the same address. */
export class NodeProcess {
  readonly #program: string
  readonly #variables: Readonly<Record<string, string>>
  readonly port: number
  #child: ChildProcess | null = null

  private constructor(program: string, variables: Readonly<Record<string, string>>, port: number) {
    this.#program = program
    this.#variables = variables
    this.port = port
  }

  /** Not started yet. */
  static async of(program: string, variables: Readonly<Record<string, string>>): Promise<NodeProcess> {
    return new NodeProcess(program, variables, await freePort())
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    const child = fork(this.#program, {
      env: { ...process.env, ...SETTINGS, ...this.#variables, PORT: String(this.port) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    this.#child = child
    const limit = performance.now() + START_LIMIT_MS
    while (!(await this.isServing())) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
      if (performance.now() > limit) throw new Error(`no answer from ${this.url} within ${START_LIMIT_MS} ms`)
      await sleep(LOOK_EVERY_MS)
    }
  }

  async isServing(): Promise<boolean> {
    const signal = AbortSignal.timeout(ANSWER_MS)
    const response = await fetch(`${this.url}/readyz`, { signal }).catch(() => null)
    return response?.ok === true
  }

  /** Resolves when it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<Ended> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return { code: null, took: 0 }
    const from = performance.now()
    const exited = once(child, 'exit')
    child.kill(signal)
    const [code] = (await exited) as [number | null]
    return { code, took: performance.now() - from }
  }

  /** Resolves when it is so. */
  async pull(handle: Handle): Promise<void> {
    const child = this.#child
    if (child === null) throw new Error('the server is not started')
    child.send(handle)
    for (;;) {
      const [{ pulled }] = (await once(child, 'message')) as [HandlePulled]
      if (pulled === handle.handle) return
    }
  }
}

/** As in production, but that a load from one machine is no attack, and that nobody's seat is given away meanwhile. */
const SETTINGS = {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  RATE_LIMIT: 'off',
  LOG_LEVEL: 'error',
  BOT_PACE: 'none',
  ABSENT_AFTER: '3600',
} as const
