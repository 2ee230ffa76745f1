import { setTimeout as sleep } from 'node:timers/promises'
import { type Fault, undoneNow } from './fault.ts'
import type { NodeProcess } from './node-process.ts'
import type { Players } from './players.ts'

/** Who stops programs kills them after so many milliseconds. */
const PATIENCE_MS = 10_000

/** Stops accepting, stores what is under way, tells every browser, and goes. */
export const stopNode: Fault = {
  name: 'SIGTERM of Node',
  async strike({ nodes: [node], players }) {
    if (node === undefined) throw new Error('there is no Node to stop')
    const { length: open } = await players.ask('views', null)
    const stopping = stopInOrder(node)
    await untilTold(players, 1)
    if (await node.isServing()) throw new Error('told that it stops, and it lets somebody in')
    const took = await stopping
    const struck = undoneNow()
    await untilTold(players, open)
    await node.start()
    return { ...struck, note: `ended with 0 after ${took} ms, ${open} players told` }
  },
}

const LOOK_EVERY_MS = 20
/** Milliseconds for what the players' process has not come to yet. */
const HEARD_WITHIN = 10_000

async function untilTold(players: Players, wanted: number): Promise<void> {
  const until = performance.now() + HEARD_WITHIN
  for (;;) {
    const { stopping } = await players.ask('heard', null)
    if (stopping >= wanted) return
    if (performance.now() > until)
      throw new Error(`${stopping} players were told that it stops, not ${wanted}`)
    await sleep(LOOK_EVERY_MS)
  }
}

/** Milliseconds that it took. @throws {Error} where it ended otherwise */
export async function stopInOrder(node: NodeProcess): Promise<number> {
  const { code, took } = await node.end('SIGTERM')
  if (code !== 0) throw new Error(`asked to stop it ended with ${code}`)
  if (took > PATIENCE_MS) throw new Error(`asked to stop it took ${Math.round(took)} ms`)
  return Math.round(took)
}
