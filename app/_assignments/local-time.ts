import { DateTime } from 'luxon'

/** Times as a field of type `datetime-local` has them, `2026-10-05T23:59`, in a time zone of the IANA's list. */

const LOCAL = "yyyy-MM-dd'T'HH:mm"

/** @param instant epoch milliseconds; what is below a minute is left out */
export function localOf(instant: number, zone: string): string {
  return inZone(instant, zone).toFormat(LOCAL)
}

/** Epoch milliseconds; null: nothing that is a time. One that a clock skips is as much later as was skipped. */
export function instantOf(local: string, zone: string): number | null {
  const read = DateTime.fromISO(local, { zone })
  return local !== '' && read.isValid ? read.toMillis() : null
}

/** The last minute of the day, so many days later. */
export function endOfDayIn(days: number, now: number, zone: string): string {
  return inZone(now, zone).plus({ days }).set({ hour: 23, minute: 59 }).toFormat(LOCAL)
}

/** In digits that a field can read, whatever language the browser speaks. */
function inZone(instant: number, zone: string): DateTime {
  return DateTime.fromMillis(instant, { zone, locale: 'en-US' })
}
