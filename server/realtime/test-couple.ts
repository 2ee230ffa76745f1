import { expect } from 'vitest'
import type { EventOf, MatchEvent } from '#core/match/events.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { FOUR_WAVES, consoleOf, sitDownAll, startLesson, students, tryAct } from './test-lesson.ts'
import type { Member } from './test-session.ts'

export type LessonWishes = [
  activities?: Parameters<typeof startLesson>[1],
  settings?: Parameters<typeof startLesson>[2],
]

/** A lesson that has begun, with its teacher and two students who sit as a pair. */
export async function twoAtLesson(
  house: TestHouse,
  activities: Parameters<typeof startLesson>[1] = [FOUR_WAVES],
  settings: Parameters<typeof startLesson>[2] = {},
) {
  const lesson = await startLesson(house, activities, settings)
  const teacher = await consoleOf(house, lesson)
  const members = (await students(house, lesson.code, 2)) as [Member, Member]
  expect(await tryAct(teacher, 'start')).toBeNull()
  const [pair] = await sitDownAll(members)
  if (pair?.client === undefined || pair.server === undefined) throw new Error('no pair')
  return { lesson, teacher, members, pair: { ...pair, client: pair.client, server: pair.server } }
}

/** The first option of the question that is asked. */
export function firstOf(member: Member) {
  const asked = member.view().head.question?.asked
  if (asked?.kind !== 'single') throw new Error(`a question of kind ${asked?.kind}`)
  return { kind: 'single', option: asked.options[0]?.id ?? '' } as const
}

export function acceptedIn(events: readonly MatchEvent[]): EventOf<'move-accepted'>[] {
  return events.filter((event) => event.type === 'move-accepted')
}
