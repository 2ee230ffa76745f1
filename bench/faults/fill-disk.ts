import { setTimeout as sleep } from 'node:timers/promises'
import { type Fault, undoneNow } from './fault.ts'
import type { Stage } from './stage.ts'

/** Nothing is acknowledged that is not on disk, and when there is space again all goes on. */
export const fillDisk: Fault = {
  name: 'disk full',
  async strike(stage) {
    await setFull(stage, true)
    await untilRefused(stage)
    await setFull(stage, false)
    return undoneNow(stage.disk === null ? 'storage that answers ENOSPC' : 'tmpfs, filled to the last block')
  },
}

async function setFull({ disk, nodes: [node] }: Stage, full: boolean): Promise<void> {
  if (disk === null) await node?.pull({ handle: 'disk', full })
  else if (full) disk.fill()
  else disk.free()
}

const LOOK_EVERY_MS = 50

/** Until it has come home to everybody: as many refusals as there are players. */
async function untilRefused({ players, disk }: Stage): Promise<void> {
  const { length: open } = await players.ask('views', null)
  for (;;) {
    const { refused } = await players.ask('heard', null)
    if (refused >= open) return
    await sleep(LOOK_EVERY_MS)
    // What PostgreSQL gave back meanwhile.
    disk?.fill()
  }
}
