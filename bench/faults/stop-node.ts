import { type Fault, undoneNow } from './fault.ts'
import type { NodeProcess } from './node-process.ts'

/** Who stops programs kills them after so many milliseconds. */
const PATIENCE_MS = 10_000

/** Stops accepting, stores what is under way, tells every browser, and goes. */
export const stopNode: Fault = {
  name: 'SIGTERM of Node',
  async strike({ nodes: [node], players }) {
    if (node === undefined) throw new Error('there is no Node to stop')
    const { length: open } = await players.ask('views', null)
    const took = await stopInOrder(node)
    const struck = undoneNow()
    const { stopping } = await players.ask('heard', null)
    if (stopping < open) throw new Error(`${stopping} of ${open} players were told that it stops`)
    await node.start()
    return { ...struck, note: `ended with 0 after ${took} ms, ${stopping} players told` }
  },
}

/** Milliseconds that it took. @throws {Error} where it ended otherwise */
export async function stopInOrder(node: NodeProcess): Promise<number> {
  const { code, took } = await node.end('SIGTERM')
  if (code !== 0) throw new Error(`asked to stop it ended with ${code}`)
  if (took > PATIENCE_MS) throw new Error(`asked to stop it took ${Math.round(took)} ms`)
  return Math.round(took)
}
