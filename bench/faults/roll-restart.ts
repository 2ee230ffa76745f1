import { type Fault, undoneNow } from './fault.ts'
import { stopInOrder } from './stop-node.ts'
import { allMoved } from './try-fault.ts'

/** One process after the other is stopped and a new one takes its place; everybody plays on at those that are there. */
export const rollRestart: Fault = {
  name: 'rolling restart of two Nodes',
  // Whoever is sent away finds the other one open.
  mostTries: 2,
  async strike(stage) {
    for (const node of stage.nodes) {
      await stopInOrder(node)
      await node.start()
      await allMoved(stage, 1)
    }
    return undoneNow(stage.redis === null ? 'without Redis: both ends of a pair on one Node' : undefined)
  },
}
