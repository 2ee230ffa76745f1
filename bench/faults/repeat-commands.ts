import { type Fault, undoneNow } from './fault.ts'
import { allMoved } from './try-fault.ts'

/** Every command twice at once, and the one before it once more behind it: each of the three has its first verdict. */
export const repeatCommands: Fault = {
  name: 'commands doubled and out of order',
  async strike(stage) {
    await stage.players.ask('habit', 'echo')
    await allMoved(stage, 2)
    await stage.players.ask('habit', 'none')
    return undoneNow()
  },
}
