import { getFormatter, getTranslations } from 'next-intl/server'
import type { HomeworkLine } from './homework-types.ts'

/** Times of homework as a student reads them: by the clocks of the assignment, and how far away that is. */
export interface SaidTimes {
  readonly when: string
  /** Null: it is over. */
  readonly away: string | null
}

const LOOK = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/** In the zone that the class lives by. */
export async function sayDate(instant: number, timeZone: string): Promise<string> {
  const format = await getFormatter()
  return format.dateTime(instant, { ...LOOK, timeZone })
}

type Times = Pick<HomeworkLine, 'phase' | 'opensAt' | 'dueAt' | 'lateUntil' | 'timeZone'>

export async function sayTimes({ phase, opensAt, dueAt, lateUntil, timeZone }: Times): Promise<SaidTimes> {
  const t = await getTranslations('homework.when')
  const { relativeTime } = await getFormatter()
  const now = Date.now()
  switch (phase) {
    case 'before':
      return {
        when: t('opens', { date: await sayDate(opensAt, timeZone) }),
        away: relativeTime(opensAt, now),
      }
    case 'open':
      return { when: t('due', { date: await sayDate(dueAt, timeZone) }), away: relativeTime(dueAt, now) }
    case 'late': {
      const when = t('wasDue', { date: await sayDate(dueAt, timeZone) })
      if (lateUntil === null) return { when, away: null }
      return { when, away: t('lateUntil', { date: await sayDate(lateUntil, timeZone) }) }
    }
    case 'closed':
      return { when: t('wasDue', { date: await sayDate(dueAt, timeZone) }), away: null }
  }
}
