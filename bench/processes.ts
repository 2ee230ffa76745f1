import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const START_LIMIT_MS = 120_000

export interface Running {
  readonly url: string
  readonly process: ChildProcess
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** The production server as it was built, with its embedded PostgreSQL in `dataDir`. */
export async function startProduct(dataDir: string): Promise<Running> {
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    RATE_LIMIT: 'off',
    TEACHER_SIGNUP: 'open',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['dist/server.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child)
  return { url, process: child }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const response = await fetch(`${url}/readyz`).catch(() => null)
    if (response?.ok === true) return
    await sleep(100)
  }
  throw new Error(`no answer from ${url}/readyz within ${START_LIMIT_MS / 1000} s`)
}

export async function startBare(): Promise<Running> {
  const child = fork('bench/bare-server.ts', { execArgv: ['--import', 'tsx'] })
  const [message] = (await once(child, 'message')) as [{ port: number }]
  return { url: `http://127.0.0.1:${message.port}`, process: child }
}

export interface Players<Load> {
  /** Lets them play, and gives what they counted. */
  play(): Promise<Load>
  /** Says something that is not answered. */
  tell(what: object): void
  /** Says something that is answered by what they counted. */
  ask(what: object): Promise<Load>
  end(): void
}

/** The players, in a process of their own: `file` with its arguments. */
export async function startPlayers<Load>(file: string, given: readonly string[]): Promise<Players<Load>> {
  const child = fork(file, given, {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the players ended with ${code}`)
  })
  failed.catch(() => {})
  await Promise.race([once(child, 'message'), failed])
  async function ask(what: object | string): Promise<Load> {
    child.send(what)
    const [load] = (await Promise.race([once(child, 'message'), failed])) as [Load]
    return load
  }
  return {
    play: () => ask('go'),
    tell: (what) => void child.send(what),
    ask,
    end: () => child.kill('SIGKILL'),
  }
}

/** Resident memory in kB: from /proc where there is one, else from ps. */
export async function residentKb({ process: child }: Running): Promise<number> {
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  }
  const ps = spawn('ps', ['-o', 'rss=', '-p', String(child.pid)])
  const [out] = (await once(ps.stdout, 'data')) as [Buffer]
  return Number(out.toString().trim())
}

/** No warning, no farewell: what a power cut leaves of the process. */
export async function kill({ process: child }: Running): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
