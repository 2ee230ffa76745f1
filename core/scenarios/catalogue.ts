import { abort } from './abort.ts'
import { ackOfFinLost } from './ack-of-fin-lost.ts'
import { closeWaitLeak } from './close-wait-leak.ts'
import { finAndAckInOne } from './fin-and-ack-in-one.ts'
import { finBeforeData } from './fin-before-data.ts'
import { finWait2Timeout } from './fin-wait-2-timeout.ts'
import { finWithData } from './fin-with-data.ts'
import { firstFinLost } from './first-fin-lost.ts'
import { fourWaves } from './four-waves.ts'
import { halfClose } from './half-close.ts'
import { keepalive } from './keepalive.ts'
import { lastAckGivesUp } from './last-ack-gives-up.ts'
import { lastAckLost } from './last-ack-lost.ts'
import { oldDuplicate } from './old-duplicate.ts'
import type { Scenario } from './scenario.ts'
import { serverClosesFirst } from './server-closes-first.ts'
import { serverFinLost } from './server-fin-lost.ts'
import { simultaneousClose } from './simultaneous-close.ts'
import { synInTimeWait } from './syn-in-time-wait.ts'
import { timeWaitSkipped } from './time-wait-skipped.ts'
import { unreadData } from './unread-data.ts'

/** In the order in which a learner meets them. */
export const SCENARIOS: readonly Scenario[] = [
  fourWaves,
  serverClosesFirst,
  finAndAckInOne,
  halfClose,
  simultaneousClose,
  firstFinLost,
  ackOfFinLost,
  serverFinLost,
  lastAckLost,
  timeWaitSkipped,
  oldDuplicate,
  synInTimeWait,
  abort,
  unreadData,
  finWait2Timeout,
  closeWaitLeak,
  lastAckGivesUp,
  keepalive,
  finWithData,
  finBeforeData,
]

export function scenarioById(id: string): Scenario | null {
  return SCENARIOS.find((scenario) => scenario.id === id) ?? null
}
