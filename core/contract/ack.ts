import type { DoorCode } from './door-codes.ts'
import type { MatchUpdate } from './updates.ts'

/** What a command is answered with. */
export type Ack<T extends object = object> =
  | ({ readonly ok: true } & T)
  | {
      readonly ok: false
      readonly code: DoorCode
      /** One English sentence, for whoever reads the wire; browsers have their own words. */
      readonly message: string
      /** With `too-fast`: milliseconds to wait. */
      readonly retryAfterMs?: number
      /** With `stale`: the view again. */
      readonly update?: MatchUpdate
    }
