import { describe, expect, test } from 'vitest'
import type { SessionPhase } from '#core/session/view.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { type Depth, besidesAt } from '../compose-test-depth.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { answer } from '../compose-test-sessions.ts'
import {
  FOUR_WAVES,
  READING,
  SINGLES,
  type SeatedPair,
  atTheNewest,
  consoleOf,
  playToTheEnd,
  sitDown,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './test-lesson.ts'
import { type LessonWishes, acceptedIn, firstOf, twoAtLesson } from './test-couple.ts'
import type { TestPlayer } from './test-player.ts'
import { newCommand, playRightly } from './test-plays.ts'
import { type Member, comeAsHost, comeIn } from './test-session.ts'

/** Who leaves a lesson and comes back, as student or as teacher. The house gives seats to the computer after a moment. */
export function testLessonReturns(house: TestHouse, depth: Depth = 'all'): void {
  const { also } = besidesAt(depth)
  const twoIn = (...rest: LessonWishes) => twoAtLesson(house, ...rest)

  describe('a student who leaves', () => {
    test(
      'holds no partner up: the computer goes on, and the round is over',
      { timeout: 60_000 },
      async () => {
        const { teacher, pair } = await twoIn()
        pair.client.close()
        await playToTheEnd(house, { match: pair.match, members: [], server: pair.server })
        await teacher.until(({ head }) => head.phase === 'debrief')
      },
    )

    also('holds no round up, where nobody is left in the pair', { timeout: 60_000 }, async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 4)
      expect(await tryAct(teacher, 'start')).toBeNull()
      const [stay, go] = await sitDownAll(members)
      for (const member of go?.members ?? []) member.player.close()
      if (stay) await playToTheEnd(house, stay)
      await teacher.until(({ head }) => head.phase === 'debrief')
    })

    test('gets the seat back, and keeps every point', { timeout: 60_000 }, async () => {
      const { lesson, pair, teacher } = await twoIn()
      await playRightly(() => house.events(pair.match), pair, {
        until: ({ ends }) => ends.client.number >= 1,
      })
      const before = pair.client.view().score.points
      expect(before).toBeGreaterThan(0)
      await pair.client.get('session:leave', { session: lesson.session })
      await pair.server.until(({ asked }) => asked !== null)
      const back = await comeIn(await house.player(pair.client.cookie), lesson.code)
      const own = await sitDown(back)
      expect(own).toEqual({ match: pair.match, role: 'client' })
      expect(back.player.view().score.points).toBe(before)
      await playToTheEnd(house, { ...pair, client: back.player })
      await teacher.until(({ head }) => head.phase === 'debrief')
      const { own: counted } = await back.until(({ own: mine }) => (mine?.points ?? 0) > 0)
      expect(counted?.points).toBeGreaterThanOrEqual(before)
    })

    also('changes nobody’s score by it', { timeout: 60_000 }, async () => {
      const { lesson, pair, teacher, members } = await twoIn([FOUR_WAVES, READING])
      await playToTheEnd(house, pair)
      await teacher.until(({ head }) => head.phase === 'debrief')
      expect(await pointsOf(pair)).toEqual([1100, 1100])
      for (const { player } of members) await player.get('session:leave', { session: lesson.session })
      const back = await comeIn(await house.player(members[0].player.cookie), lesson.code)
      expect(back.view().own?.points).toBe(1100)
      expect(await tryAct(teacher, 'end')).toBeNull()
      const { summary } = await teacher.player.get('session:summary', { session: lesson.session })
      expect(summary.podium.rows.map(({ points }) => points)).toEqual([1100, 1100])
    })
  })

  test(
    'cut after each accepted move: the score stays, and no second move is taken',
    { timeout: 60_000 },
    async () => {
      const { lesson, teacher, pair } = await twoIn()
      const players: { client: TestPlayer; server: TestPlayer } = { ...pair }
      let moves = 0
      for (let ended = false; !ended; moves += 1) {
        const before = countOf(await house.events(pair.match))
        const match = await playRightly(() => house.events(pair.match), players, {
          until: (at) => at.ends.client.number + at.ends.server.number > before,
        })
        ended = match.phase === 'ended'
        for (const role of ['client', 'server'] as const) {
          const old = players[role]
          const score = old.view().score.points
          const last = acceptedIn(await house.events(pair.match))
          old.close()
          const back = await comeIn(await house.player(old.cookie), lesson.code)
          await back.player.get('match:join', { match: pair.match })
          players[role] = back.player
          expect(back.player.view().score.points).toBe(score)
          // What was answered already is not answered once more.
          const stimulus = Math.max(0, match.ends[role].number - 1)
          const again = {
            match: pair.match,
            command: newCommand(),
            stimulus,
            move: { kind: 'nothing' },
          } as const
          if (match.ends[role].number > 0)
            expect(await back.player.ask('move:submit', again)).toMatchObject({ ok: false })
          const now = acceptedIn(await house.events(pair.match))
          expect(now).toHaveLength(last.length)
        }
      }
      expect(moves).toBeGreaterThan(3)
      await teacher.until(({ head }) => head.phase === 'debrief')
      const all = acceptedIn(await house.events(pair.match))
      expect(new Set(all.map(({ role, stimulus }) => `${role} ${stimulus}`)).size).toBe(all.length)
    },
  )

  also(
    'the teacher refreshes, and comes with a second device, in every phase',
    { timeout: 60_000 },
    async () => {
      const { lesson, teacher: first, members, pair } = await twoIn([FOUR_WAVES, READING, SINGLES])
      let teacher = first
      const phases: (SessionPhase | 'paused')[] = []
      /** The console's socket closes; another one, of the account alone, sees the same and goes on. */
      async function again(): Promise<void> {
        const before = teacher.view()
        phases.push(before.head.paused ? 'paused' : before.head.phase)
        teacher.player.close()
        const second = await consoleOf(house, lesson)
        const made = await comeAsHost(
          await house.player(`${second.player.cookie}; ${lesson.cookie}`),
          lesson.code,
        )
        for (const { view } of [second, made]) {
          expect(view().head).toMatchObject({
            phase: before.head.phase,
            paused: before.head.paused,
            index: before.head.index,
            players: before.head.players,
            round: before.head.round === null ? null : { index: before.head.round.index },
          })
          expect(view().host).toMatchObject({ plan: before.host?.plan, isRehearsal: false })
          expect(view().wall?.pairs.map(({ match }) => match)).toEqual(
            before.wall?.pairs.map(({ match }) => match),
          )
        }
        second.player.close()
        teacher = made
      }
      await teacher.until(({ wall }) => wall?.pairs.length === 1)
      await again()
      expect(await tryAct(teacher, 'pause')).toBeNull()
      await again()
      expect(await tryAct(teacher, 'resume')).toBeNull()
      await pair.client.until(({ paused }) => !paused)
      await playToTheEnd(house, pair)
      await teacher.until(({ head }) => head.phase === 'debrief')
      await again()
      const asked = { session: lesson.session, match: pair.match, step: 0 }
      const predict = (at: number) =>
        teacher.player.ask('session:predict', { ...asked, command: newCommand(), at })
      expect(await atTheNewest(teacher, predict)).toBeNull()
      await again()
      for (const member of members) {
        await member.until(({ head }) => head.phase === 'question')
        await answer(member, firstOf(member))
      }
      await teacher.until(({ head }) => head.phase === 'answer')
      await again()
      for (const [act, phase] of [
        ['next', 'reading'],
        ['next', 'question'],
        ['end', 'ended'],
      ] as const) {
        expect(await tryAct(teacher, act)).toBeNull()
        await teacher.until(({ head }) => head.phase === phase)
        await again()
      }
      expect(phases).toEqual([
        'playing',
        'paused',
        'debrief',
        'question',
        'answer',
        'reading',
        'question',
        'ended',
      ])
    },
  )

  also('the teacher closes the browser in the lobby, and nobody is sent away', async () => {
    const lesson = await startLesson(house, [READING])
    const teacher = await consoleOf(house, lesson)
    const [ann] = (await students(house, lesson.code, 2)) as [Member]
    teacher.player.close()
    const bob = await comeIn(await house.player(), lesson.code)
    expect(bob.view().head).toMatchObject({ phase: 'lobby', players: 3 })
    const again = await consoleOf(house, lesson)
    expect(await tryAct(again, 'start')).toBeNull()
    await ann.until(({ head }) => head.phase === 'reading')
  })
}

function pointsOf({ members }: Pick<SeatedPair, 'members'>) {
  return Promise.all(
    members.map(async (member) => (await member.until(({ own }) => (own?.points ?? 0) > 0)).own?.points),
  )
}

function countOf(events: readonly MatchEvent[]): number {
  return acceptedIn(events).reduce((sum, { closes }) => sum + closes, 0)
}
