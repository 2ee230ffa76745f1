import { cutSockets } from './cut-sockets.ts'
import type { Fault } from './fault.ts'
import { fillDisk, refuseWrites } from './full-disk.ts'
import { killNode } from './kill-node.ts'
import { killPostgres } from './kill-postgres.ts'
import { loseAcknowledgements } from './lose-acknowledgements.ts'
import { loseRedis } from './lose-redis.ts'
import { openOneNode, openSmallDisk } from './one-node.ts'
import { repeatCommands } from './repeat-commands.ts'
import { rollRestart } from './roll-restart.ts'
import { setClockBack } from './set-clock-back.ts'
import type { Stage, StageSettings } from './stage.ts'
import { stopNode } from './stop-node.ts'
import { openTwoNodes } from './two-nodes.ts'

/** Faults that are done one after the other on one stage, to the same players. */
export interface Act {
  readonly name: string
  readonly open: (settings: StageSettings) => Promise<Stage>
  readonly faults: readonly Fault[]
}

export const ACTS: readonly Act[] = [
  {
    name: 'one Node with its own PostgreSQL',
    open: openOneNode,
    faults: [
      killNode,
      killPostgres,
      cutSockets,
      loseAcknowledgements,
      repeatCommands,
      setClockBack,
      refuseWrites,
      stopNode,
    ],
  },
  { name: 'a small disk', open: openSmallDisk, faults: [fillDisk] },
  { name: 'two Nodes', open: openTwoNodes, faults: [rollRestart, loseRedis] },
]
