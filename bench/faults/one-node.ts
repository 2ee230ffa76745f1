import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readAccess } from '#server/database/cluster.ts'
import { openProxy } from './cutting-proxy.ts'
import { NodeProcess } from './node-process.ts'
import { mountSmallDisk } from './small-disk.ts'
import { type Stage, type StageSettings, askOver, openFolder, startPlayers } from './stage.ts'

/** One Node with the PostgreSQL that it brings, and a network that can be cut. */
export function openOneNode(settings: StageSettings): Promise<Stage> {
  return open(settings, () => null)
}

/** The same on a disk that can be filled, where one may be mounted. */
export function openSmallDisk(settings: StageSettings): Promise<Stage> {
  return open(settings, mountSmallDisk)
}

async function open(settings: StageSettings, mount: typeof mountSmallDisk): Promise<Stage> {
  const { programs, opened } = settings
  const folder = opened.add(openFolder(), (made) => rmSync(made, { recursive: true, force: true }))
  const disk = opened.add(mount(folder), (mounted) => mounted?.unmount())
  const dataDir = join(folder, 'data')
  const variables = { DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '' }
  const node = opened.add(await NodeProcess.of(programs.server, variables), (one) => one.end('SIGTERM'))
  await node.start()
  const proxy = opened.add(await openProxy(node.port), (one) => one.close())
  const players = await startPlayers(settings, { addresses: [proxy.url], apart: false })
  const cluster = join(dataDir, 'postgres')
  const ask: Stage['ask'] = (work) => askOver(urlOf(cluster), work)
  return { nodes: [node], players, proxy, redis: null, disk, cluster, ask }
}

function urlOf(cluster: string): string {
  const { port, password } = readAccess(cluster)
  return `postgres://postgres:${password}@127.0.0.1:${port}/four_waves`
}
