import { onHandle } from './handles.ts'

/**
 * Somebody sets the clock of the machine. All that runs in the process reads the new one, packages too; timers and
 * `performance.now()` go on, as they do then.
 */
const TrueDate = Date
const trueNow = Date.now
let behindMs = 0

const shiftedNow = () => trueNow() - behindMs

/** `new Date()` reads the clock too; all else of it stays as it is, `instanceof` as well. */
const ShiftedDate = new Proxy(TrueDate, {
  construct: (Target, given: [] | [string]) =>
    given.length === 0 ? new Target(shiftedNow()) : new Target(...given),
})

onHandle('clock', (set) => {
  behindMs = set.behindMs
  TrueDate.now = behindMs === 0 ? trueNow : shiftedNow
  globalThis.Date = behindMs === 0 ? TrueDate : ShiftedDate
})
