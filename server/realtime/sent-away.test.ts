import { describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS, act } from '../compose-test-sessions.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { FOUR_WAVES, consoleOf, sitDownAll, startLesson, students } from './test-lesson.ts'
import { answer, newCommand } from './test-plays.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS)

/** A pair at play whose client is sent away, also with a second tab that follows the match alone. */
async function sentAway() {
  const lesson = await startLesson(house, [FOUR_WAVES])
  const teacher = await consoleOf(house, lesson)
  const members = await students(house, lesson.code, 2)
  await act(teacher, 'start')
  const [pair] = await sitDownAll(members)
  if (pair?.client === undefined || pair.server === undefined) throw new Error('no pair')
  const { client, server, match } = pair
  const kicked = new Promise((resolve) => client.socket.once('session:kicked', resolve))
  await teacher.player.get('session:kick', { session: lesson.session, seat: client.seat })
  await kicked
  return { client, server, match }
}

describe('who is sent away while a match is played', () => {
  test('neither moves in it nor comes back to it, in no tab', async () => {
    const { client, match } = await sentAway()
    const move = { kind: 'nothing' } as const
    const submit = { match, command: newCommand(), stimulus: 0, move }
    expect(await client.ask('move:submit', submit)).toMatchObject({ code: 'not-your-match' })
    expect(await client.ask('wait:skip', { match })).toMatchObject({ code: 'not-your-match' })
    expect(await client.ask('match:join', { match })).toMatchObject({ code: 'match-full' })
    const again = await house.player(client.cookie)
    expect(await again.ask('match:join', { match })).toMatchObject({ code: 'match-full' })
  })

  test('hears no more of it, and the partner plays on with the computer', async () => {
    const { client, server, match } = await sentAway()
    const heard = client.updates.length
    const { match: followed } = await server.until(({ asked }) => asked !== null)
    expect(followed).toBe(match)
    const { timeline } = server.view()
    await answer(server, { kind: 'nothing' })
    await server.until((view) => view.timeline.length > timeline.length)
    expect(client.updates.length).toBe(heard)
  })
})
