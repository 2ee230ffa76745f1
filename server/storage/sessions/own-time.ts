import { EXTENDED } from '#core/session/class-settings.ts'

/** Parts of statements that speak of a seat, `place`, and of a question, `asked`. */

/** Until when the seat may answer; null: until the question is closed. */
export const OWN_END = `CASE place.time WHEN 'none' THEN NULL
  WHEN 'extended' THEN asked.opened_at + (asked.closes_at - asked.opened_at) * ${EXTENDED}
  ELSE asked.closes_at END`

/** Where no question is open: none is there. */
export const NO_PLACE = { activity: -1, question: -1 } as const

/** The clock of the question: it stands still in a pause. */
export const ITS_NOW = `coalesce(asked.paused_at, now())`

/** Of an interval, milliseconds. */
export function inMs(interval: string): string {
  return `(extract(epoch FROM ${interval}) * 1000)::float8`
}

/** What is over has nothing left; null stays: there is no end. */
export function leftOf(ms: number | null | undefined): number | null {
  return typeof ms === 'number' ? Math.max(0, ms) : null
}
