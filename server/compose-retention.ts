import type { Logger } from 'pino'
import { type Repeated, type Timer, repeat } from './records/repeat.ts'
import { purgeOld } from './storage/records/purge-old.ts'

const DAY = 24 * 60 * 60 * 1000

export interface RetentionParts {
  /** postgres://… */
  readonly url: string
  /** 0: everything is kept. */
  readonly days: number
  readonly log: Pick<Logger, 'info' | 'warn'>
  readonly timer?: Timer
}

/** Deletes what is over at the start and then daily, one of all processes at a time, and tells the log what went. */
export function startRetention({ url, days, log, timer }: RetentionParts): Repeated {
  if (days === 0) return { stop: async () => {} }
  return repeat(
    async (stopping) => {
      try {
        const gone = await purgeOld(url, { days, isDry: false, stopping })
        if (gone !== null) log.info({ days, rows: gone }, 'what is older was deleted')
      } catch (error) {
        log.warn({ err: error }, 'what is old stays until tomorrow: it could not be deleted')
      }
    },
    DAY,
    timer,
  )
}
