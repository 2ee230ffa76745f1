import { DateTime } from 'luxon'
import type { StandingAsked, StandingChoice } from './standing-choice.ts'

const DAY = 24 * 60 * 60 * 1000

/** What the server is asked for. The last of the days is within. */
export function askedBy(choice: StandingChoice, language: string, now: number): StandingAsked {
  const { of, search, anonymous, sort, down } = choice
  const [kind, id = null] = of.split(':')
  return {
    assignment: kind === 'assignment' ? id : null,
    session: kind === 'session' ? id : null,
    ...timesOf(choice, now),
    order: { by: sort, down },
    search,
    anonymous,
    language,
  }
}

function timesOf(choice: StandingChoice, now: number): { from: number | null; to: number | null } {
  const { span, from, to } = choice
  switch (span) {
    case 'all':
      return { from: null, to: null }
    case '7':
    case '30':
      return { from: now - Number(span) * DAY, to: null }
    case 'custom':
      return { from: dayAt(from, choice, 0), to: dayAt(to, choice, 1) }
  }
}

/** When a day, or one so many days later, begins where whoever looks is: where clocks change it is not 24 hours long. */
function dayAt(day: string, { zone }: StandingChoice, later: number): number | null {
  if (day === '') return null
  return DateTime.fromISO(day, { zone: zone || 'utc' })
    .plus({ days: later })
    .toMillis()
}
