import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#server/database/open-database.ts'
import { type TestRedis, hasRedis, startTestRedis } from '#server/realtime/test-redis.ts'
import { NodeProcess } from './node-process.ts'
import { type Stage, type StageSettings, askOver, openFolder, startPlayers } from './stage.ts'

const SILENT = { info() {}, warn() {}, error() {} }

/** Two Nodes on one PostgreSQL that is nobody's of them, and on one Redis where there is one. */
export async function openTwoNodes(settings: StageSettings): Promise<Stage> {
  const { opened } = settings
  const folder = opened.add(openFolder(), (made) => rmSync(made, { recursive: true, force: true }))
  const own = { databaseUrl: undefined, dataDir: join(folder, 'data') }
  const { url } = opened.add(await openDatabase(own, SILENT), (database) => database.close())
  const redis = opened.add(hasRedis ? await startTestRedis() : null, (started) => started?.kill())
  const nodes = await startNodes(settings, { url, redis, folder })
  const addresses = nodes.map((node) => node.url)
  const players = await startPlayers(settings, { addresses, apart: redis !== null })
  const ask: Stage['ask'] = (work) => askOver(url, work)
  return { nodes, players, proxy: null, redis, disk: null, cluster: join(own.dataDir, 'postgres'), ask }
}

interface Shared {
  readonly url: string
  readonly redis: TestRedis | null
  readonly folder: string
}

async function startNodes(
  { programs, opened }: StageSettings,
  { url, redis, folder }: Shared,
): Promise<NodeProcess[]> {
  const shared = {
    DATABASE_URL: url,
    REDIS_URL: redis?.url ?? '',
    SECRET: 'the same for both, and long enough for that',
    PROCESSES: '2',
  }
  const nodes: NodeProcess[] = []
  for (const name of ['first', 'second']) {
    const node = await NodeProcess.of(programs.server, { ...shared, DATA_DIR: join(folder, name) })
    nodes.push(opened.add(node, (one) => one.end('SIGTERM')))
  }
  await Promise.all(nodes.map((node) => node.start()))
  return nodes
}
