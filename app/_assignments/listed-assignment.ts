import { getFormatter, getTranslations } from 'next-intl/server'
import type { ownAssignments } from '#server/web.ts'

type OwnAssignments = NonNullable<Awaited<ReturnType<typeof ownAssignments>>>
export type AssignmentLine = NonNullable<Awaited<ReturnType<OwnAssignments['ofClass']>>>[number]

export interface ListedAssignment extends Pick<
  AssignmentLine,
  'id' | 'code' | 'title' | 'phase' | 'activities' | 'students' | 'done' | 'begun'
> {
  /** From when, or by when, as it is said, in the assignment's own time zone. */
  readonly when: string
}

/** Assignments as they are listed. */
export async function listedAssignments(
  lines: readonly AssignmentLine[],
): Promise<readonly ListedAssignment[]> {
  const format = await getFormatter()
  const t = await getTranslations('assignments.when')
  return lines.map(({ opensAt, dueAt, timeZone, ...line }) => {
    const isBefore = line.phase === 'before'
    const date = format.dateTime(isBefore ? opensAt : dueAt, { ...LOOK, timeZone })
    return { ...line, when: t(isBefore ? 'opens' : line.phase === 'open' ? 'due' : 'wasDue', { date }) }
  })
}

/** With the zone: a teacher may sit in another one. */
const LOOK = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const
