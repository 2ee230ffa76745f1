import { describe, expect, test } from 'vitest'
import { type Depth, besidesAt } from './compose-test-depth.ts'
import type { TestHouse } from './compose-test-house.ts'
import { act, answer, until } from './compose-test-sessions.ts'
import {
  FOUR_WAVES,
  QUIZ,
  READING,
  atTheNewest,
  consoleOf,
  playToTheEnd,
  sitDown,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './realtime/test-lesson.ts'
import { newCommand } from './realtime/test-plays.ts'
import { type Member, comeAsWatcher, comeIn } from './realtime/test-session.ts'

/** What holds of lessons whatever they are stored in. The house is made of `FAST_PARTS`. */
export function testLessons(house: TestHouse, depth: Depth = 'all'): void {
  const { also } = besidesAt(depth)
  describe('a lesson', () => {
    test('goes from its lobby through pairs, chapter and quiz to the summary', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES, READING, QUIZ])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 4)
      await act(teacher, 'start')
      const pairs = await sitDownAll(members)
      expect(pairs.map((pair) => pair.members.length)).toEqual([2, 2])
      for (const pair of pairs) await playToTheEnd(house, pair)
      await until(teacher, 'debrief')
      for (const member of members) {
        const { own } = await member.until(({ own }) => (own?.points ?? 0) > 0)
        expect(own?.points).toBe(1100)
      }
      await act(teacher, 'next')
      await Promise.all(members.map((member) => until(member, 'reading')))
      await act(teacher, 'next')
      await Promise.all(members.map((member) => until(member, 'question')))
      await act(teacher, 'end')
      const [ann] = members as [Member]
      await until(ann, 'ended')
      await ann.player.get('session:exit', { session: lesson.session, text: 'A FIN takes a number.' })
      const { summary } = await teacher.player.get('session:summary', { session: lesson.session })
      expect(summary).toMatchObject({
        players: 4,
        wentWell: { matches: 2, clean: 2 },
        misconceptions: [],
        exits: [{ text: 'A FIN takes a number.' }],
      })
    })

    also('swaps the ends in the next round, and pairs others', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 4)
      await act(teacher, 'start')
      const before = await Promise.all(members.map(sitDown))
      await act(teacher, 'close')
      await until(teacher, 'debrief')
      expect(await tryAct(teacher, 'again')).toBeNull()
      const after = await Promise.all(members.map((member, index) => nextMatch(member, before[index]?.match)))
      expect(after.map(({ role }) => role)).not.toEqual(before.map(({ role }) => role))
      for (const [index, { role }] of after.entries()) expect(role).not.toBe(before[index]?.role)
    })

    test('gives the odd one the network where there is a task for it, and who comes late a seat at once', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 3)
      await act(teacher, 'start')
      const roles = (await Promise.all(members.map(sitDown))).map(({ role }) => role)
      expect(roles.toSorted()).toEqual(['client', 'network', 'server'])
      const late = await comeIn(await house.player(), lesson.code)
      const seated = await sitDown(late)
      expect(['client', 'server', 'network']).toContain(seated.role)
      const { wall } = await teacher.until(({ wall }) => (wall?.pairs.length ?? 0) === 2)
      expect(wall?.pairs).toHaveLength(2)
    })

    also('stands still in a pause, and goes on', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 2)
      await act(teacher, 'start')
      const [pair] = await sitDownAll(members)
      await act(teacher, 'pause')
      await pair?.client?.until(({ paused }) => paused)
      expect((await until(members[0] as Member, 'playing')).head.paused).toBe(true)
      await act(teacher, 'resume')
      await pair?.client?.until(({ paused }) => !paused)
      if (pair) await playToTheEnd(house, pair)
      await until(teacher, 'debrief')
    })

    also('asks the class what comes next, for no points', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES, READING])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 2)
      await act(teacher, 'start')
      const [pair] = await sitDownAll(members)
      await act(teacher, 'close')
      await until(teacher, 'debrief')
      const asked = { session: lesson.session, match: pair?.match ?? '', step: 0 }
      await atTheNewest(teacher, (at) =>
        teacher.player.ask('session:predict', { ...asked, command: newCommand(), at }),
      )
      const [ann] = members as [Member]
      const { head } = await until(ann, 'question')
      expect(head.activity).toMatchObject({ kind: 'quiz', scored: false, questions: 1 })
      const question = head.question?.asked
      if (question?.kind !== 'single') throw new Error('another kind')
      const option = question.options[0]?.id ?? ''
      expect(await answer(ann, { kind: 'single', option })).toMatchObject({ ok: true })
      await act(teacher, 'close')
      await until(ann, 'answer')
      expect(ann.view().own?.points).toBe(0)
      await act(teacher, 'next')
      await until(ann, 'reading')
    })

    also('whose names arrive is seen on the projector as they come', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const { cookie } = await house.player()
      const projector = await comeAsWatcher(await house.player(`${cookie}; ${lesson.cookie}`), lesson.code)
      const [ann] = (await students(house, lesson.code, 2)) as [Member]
      const { wall } = await projector.until(({ wall }) => Object.keys(wall?.names ?? {}).length === 2)
      expect(wall?.names?.[ann.player.seat]).toBe(ann.view().own?.name)
    })

    test('who is sent away does not come back', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const teacher = await consoleOf(house, lesson)
      const [ann] = (await students(house, lesson.code, 2)) as [Member]
      const kicked = new Promise((resolve) => ann.player.socket.once('session:kicked', resolve))
      await teacher.player.get('session:kick', { session: lesson.session, seat: ann.player.seat })
      await kicked
      const again = await house.player(ann.player.cookie)
      expect(await again.ask('session:join', { code: lesson.code })).toMatchObject({ code: 'kicked' })
      await teacher.until(({ host }) => host?.roster.length === 1)
    })
  })
}

async function nextMatch(member: Member, before: string | undefined) {
  await member.until(({ own }) => own?.match != null && own.match.match !== before)
  return sitDown(member)
}
