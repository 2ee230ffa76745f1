import { setTimeout as sleep } from 'node:timers/promises'
import { type Fault, undoneNow } from './fault.ts'

/** What Node tells one another goes by Redis: without it each still serves its own, and catches up when it is back. */
export const loseRedis: Fault = {
  name: 'Redis gone and back, two Nodes',
  missing: ({ redis }) => (redis === null ? 'there is no redis-server on this machine' : null),
  async strike({ redis, nodes }) {
    await redis?.kill()
    for (const node of nodes) if (!(await node.isServing())) throw new Error(`${node.url} serves nobody`)
    await sleep(GONE_MS)
    await redis?.startAgain()
    return undoneNow()
  },
}

const GONE_MS = 2000
