import { setTimeout as sleep } from 'node:timers/promises'
import { type Fault, undoneNow } from './fault.ts'
import type { Stage } from './stage.ts'

/** Nothing is acknowledged that is not on disk, and when there is space again all goes on. */
export const fillDisk: Fault = {
  name: 'disk full: PostgreSQL on a tmpfs',
  missing: ({ disk }) => (disk === null ? 'no disk may be mounted here' : null),
  async strike({ disk, players }) {
    // Again and again: PostgreSQL gives some back meanwhile.
    const refused = await untilRefused(players, () => disk?.fill())
    disk?.free()
    return undoneNow(`filled to the last block, ${refused} commands not stored`)
  },
}

/** The same where no disk may be mounted: what the storage hears from its database is that the disk is full. */
export const refuseWrites: Fault = {
  name: 'disk full: a storage that answers ENOSPC',
  async strike({ nodes: [node], players }) {
    await node?.pull({ handle: 'disk', full: true })
    const refused = await untilRefused(players, () => {})
    await node?.pull({ handle: 'disk', full: false })
    return undoneNow(`${refused} commands not stored`)
  },
}

const LOOK_EVERY_MS = 50

/** Until it has come home to everybody: as many refusals as there are players, or more. */
async function untilRefused(players: Stage['players'], fill: () => void): Promise<number> {
  const { length: open } = await players.ask('views', null)
  for (;;) {
    fill()
    const { refused } = await players.ask('heard', null)
    if (refused >= open) return refused
    await sleep(LOOK_EVERY_MS)
  }
}
