import { expect, test } from 'vitest'
import { cardsOf } from '../cards/own-cards.ts'
import { endSeat } from '../compose-ended-seats.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS } from '../compose-test-sessions.ts'
import { type SignedIn, TEST_SECRET } from '../compose-test-teachers.ts'
import { newId } from '../new-id.ts'
import type { Storage } from '../storage/storage.ts'
import { FOUR_WAVES, consoleOf, startLesson, students } from './test-lesson.ts'
import { comeIn } from './test-session.ts'

/** What a card is over sockets: one student on every device, and nobody once it is revoked. */
export function testCards(open: () => Promise<Storage>): void {
  const house = useTestHouse(open, FAST_PARTS)

  function cards(teacher: string) {
    const { cards: list, classes } = house.storage
    return cardsOf({ cards: list, classes: classes.list, secret: TEST_SECRET, newId, endSeat }, teacher)
  }

  /** A lesson of a class with one student, who has a card. */
  async function lessonWithCard() {
    const [group, student] = [newId(16), newId(16)]
    const heldIn = async ({ id }: SignedIn) => {
      await house.storage.classes.list.create({ id: group, name: '7b', teacher: id }, 10)
      await house.storage.classes.roster.add(group, [{ student, name: 'Ann Secret' }], 10)
      return group
    }
    const lesson = await startLesson(house, [FOUR_WAVES], {}, heldIn)
    const own = cards(lesson.teacher.id)
    const made = await own.make(group, [student], 'en')
    if (!made.ok) throw new TypeError(made.why)
    return { lesson, own, group, student, login: made.cards[0]! }
  }

  async function signIn({ card, secret }: { card: string; secret: string }, cookie = '') {
    const response = await fetch(`${house.server.url}/card`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', cookie },
      body: JSON.stringify({ card, secret }),
    })
    return response.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  }

  test(
    'a student is one seat on two devices, and the console knows who it is',
    { timeout: 30_000 },
    async () => {
      const { lesson, login, student } = await lessonWithCard()
      const teacher = await consoleOf(house, lesson)
      // Came in without the card, and leaves for it.
      const [stranger] = await students(house, lesson.code, 1)
      await stranger!.player.get('session:leave', { session: lesson.session })
      const [tablet, laptop] = [await signIn(login, stranger!.player.cookie), await signIn(login)]
      expect(tablet).not.toBe(laptop)
      const first = await comeIn(await house.player(tablet), lesson.code)
      const second = await comeIn(await house.player(laptop), lesson.code)
      expect(first.player.seat).toBe(second.player.seat)
      expect(first.player.seat).not.toBe(stranger!.player.seat)
      const { host } = await teacher.until(({ host: seen }) => seen?.roster[0]?.student === student)
      expect(host?.roster).toMatchObject([{ seat: first.player.seat, student }])
      const asked = { session: lesson.session, seat: first.player.seat }
      // What the card says no hand changes.
      expect(await teacher.player.ask('session:student', { ...asked, student: null })).toMatchObject({
        code: 'seat-has-card',
      })
      expect(await teacher.player.ask('session:student', { ...asked, student })).toMatchObject({ ok: true })
    },
  )

  test('devices of a revoked card are strangers, at once', { timeout: 30_000 }, async () => {
    const { lesson, login, own, group, student } = await lessonWithCard()
    const cookie = await signIn(login)
    const { player } = await comeIn(await house.player(cookie), lesson.code)
    const gone = new Promise((resolve) => player.socket.once('disconnect', resolve))
    expect(await own.revoke(group, student)).toEqual({ ok: true })
    await gone
    const again = await house.player(cookie)
    expect(again.seat).not.toBe(player.seat)
    expect(await signIn(login)).toBe('')
  })
}
