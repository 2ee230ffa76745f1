import { getFormatter } from 'next-intl/server'
import type { readOwnLessons } from '#server/web.ts'

type Lesson = Awaited<ReturnType<typeof readOwnLessons>>[number]

export interface ListedLesson extends Pick<Lesson, 'id' | 'code' | 'phase' | 'players'> {
  /** How long ago it began, as it is said. */
  readonly began: string
  /** The name of its class; null: none, or not one that is known here. */
  readonly inClass: string | null
}

/** Lessons as they are listed, those that run first. */
export async function listedLessons(
  lessons: readonly Lesson[],
  nameOf: (group: string) => string | null,
): Promise<readonly ListedLesson[]> {
  const format = await getFormatter()
  const now = Date.now()
  const listed = lessons.map(({ id, code, phase, players, createdAt, class: group }) => {
    // How long ago is the same in every time zone: the server does not know the teacher's.
    const began = format.relativeTime(Math.min(createdAt, now), now)
    return { id, code, phase, players, began, inClass: group && nameOf(group) }
  })
  return listed.toSorted((a, b) => Number(a.phase === 'ended') - Number(b.phase === 'ended'))
}
