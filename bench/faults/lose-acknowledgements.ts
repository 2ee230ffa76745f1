import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type Fault, undoneNow } from './fault.ts'
import type { Stage } from './stage.ts'
import { allMoved } from './try-fault.ts'

/** What was stored has to be told when it is sent again, with the verdict that nobody has heard. */
export const loseAcknowledgements: Fault = {
  name: 'acknowledgements lost',
  async strike(stage) {
    const { proxy, players } = stage
    const heard = await stage.ask(countRows)
    // Nothing comes back any more, and Node stores what it is still sent; then all connections are gone.
    proxy?.muffle()
    const stored = await rowsAtRest(stage)
    proxy?.cut()
    // And on sockets that are well, every other acknowledgement is not heard.
    await players.ask('habit', 'deaf')
    await allMoved(stage, 2)
    await players.ask('habit', 'none')
    return undoneNow(`${stored - heard} rows stored unheard`)
  },
}

const LOOK_EVERY_MS = 150

/** When everybody waits for an answer nothing is stored any more. */
async function rowsAtRest(stage: Stage): Promise<number> {
  for (let before = -1; ;) {
    const rows = await stage.ask(countRows)
    if (rows === before) return rows
    before = rows
    await sleep(LOOK_EVERY_MS)
  }
}

async function countRows(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ rows: number }>('SELECT count(*)::int AS rows FROM match_log')
  return rows[0]?.rows ?? 0
}
