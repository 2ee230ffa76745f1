import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { REHEARSAL_NAMESPACE, WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS } from '../compose-test-sessions.ts'
import { signUpTeacher } from '../compose-test-teachers.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { type TestPlayer, playerOn } from './test-player.ts'
import { newCommand } from './test-plays.ts'
import { comeAsHost, postSession } from './test-session.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS)

const REHEARSAL = {
  plan: 'first-45-minutes',
  class: null,
  settings: USUAL_CLASS,
  language: 'en',
  rehearsal: true,
}

/** Somebody with a seat of every other day, and whatever other cookies. */
async function rehearsing(cookies = ''): Promise<TestPlayer> {
  const { seat, cookie } = await house.player()
  const socket = io(house.server.url + REHEARSAL_NAMESPACE, {
    path: WIRE_PATH,
    transports: ['websocket'],
    forceNew: true,
    auth: { version: WIRE_VERSION },
    extraHeaders: { cookie: `${cookie}; ${cookies}` },
  })
  return { seat, cookie, ...playerOn(socket) }
}

test('where rehearsals are held nothing else is played, for it would stay in memory', async () => {
  const stranger = await rehearsing()
  const wanted = { scenario: 'four-waves', level: 1 } as const
  const made = await stranger.ask('match:create', { ...wanted, partner: 'computer', role: 'client' })
  expect(made).toMatchObject({ code: 'not-needed-here' })
  expect(await stranger.ask('match:quick', wanted)).toMatchObject({ code: 'not-needed-here' })
  stranger.close()
})

test(
  'a rehearsal is played by thirty students of the computer, and nothing of it is stored',
  { timeout: 60_000 },
  async () => {
    const { url } = house.server
    const teacher = await signUpTeacher(url)
    const { made } = await postSession(url, REHEARSAL, { cookie: teacher.cookie })
    if (!made.ok) throw new Error(made.code)
    expect(made.rehearsal).toBe(true)
    const player = await rehearsing(teacher.cookie)
    const host = await comeAsHost(player, made.code)
    expect(host.view().host?.isRehearsal).toBe(true)
    await host.until(({ head }) => head.players === 30)
    const { session, sequence } = host.view()
    await player.get('session:act', { session, command: newCommand(), at: sequence, act: 'start' })
    await host.until(({ wall }) => (wall?.pairs.filter(({ phase }) => phase === 'ended').length ?? 0) >= 3)
    expect(await house.storage.sessions.list.byId(session)).toBeNull()
    player.close()
  },
)
