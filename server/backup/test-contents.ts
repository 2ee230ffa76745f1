import { expect } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { startTestServer } from '#server/compose-test-server.ts'
import { type SignedIn, signUpTeacher, testTeachers } from '#server/compose-test-teachers.ts'
import type { LogRow } from '#server/matches/ports.ts'
import { type TestPlayer, connectPlayer } from '#server/realtime/test-player.ts'
import { numbersOf, playFourWaves, seatPair } from '#server/realtime/test-plays.ts'
import { openStorage } from '#server/storage/open-storage.ts'

/** For tests: what a school had when its backup was made. */
export interface Contents {
  readonly teacher: SignedIn
  readonly match: string
  readonly numbers: { readonly c: number; readonly s: number }
  readonly log: readonly LogRow[]
  /** Cookies of the two who play. */
  readonly client: string
  readonly server: string
}

const CLASS = { id: '2'.repeat(16), name: '网络 1 班' }

/** Opens the database with a server on it, and closes both after `work`. */
async function withServer<T>(
  url: string,
  secret: string,
  work: (address: string, storage: Awaited<ReturnType<typeof openStorage>>) => Promise<T>,
): Promise<T> {
  const storage = await openStorage(url, { poolSize: 4, parseEvents })
  const server = await startTestServer(storage, { secret, teachers: testTeachers(storage, { secret }) })
  try {
    return await work(server.url, storage)
  } finally {
    await server.running.stop()
    await storage.close()
  }
}

/** A teacher with a class, and a match that is half played. */
export function fillDatabase(url: string, secret: string): Promise<Contents> {
  return withServer(url, secret, async (address, storage) => {
    const teacher = await signUpTeacher(address)
    await storage.classes.list.create({ ...CLASS, teacher: teacher.id }, 9)
    const pair = await seatPair(await connectPlayer(address), await connectPlayer(address))
    const numbers = numbersOf(pair)
    await playFourWaves(pair, numbers, { from: 0, to: 3 })
    const { match, client, server } = pair
    const log = await storage.log.read(match, 0)
    client.close()
    server.close()
    return { teacher, match, numbers, log, client: client.cookie, server: server.cookie }
  })
}

/** The teacher is signed in by the same cookie, the class is there, and the same two play their match to its end. */
export function expectContents(url: string, secret: string, contents: Contents): Promise<void> {
  return withServer(url, secret, async (address, storage) => {
    const { teacher, match, numbers } = contents
    expect((await testTeachers(storage, { secret }).of(teacher.cookie))?.id).toBe(teacher.id)
    expect(await storage.classes.list.read(teacher.id, CLASS.id)).toMatchObject({ name: CLASS.name })
    expect(await storage.log.read(match, 0)).toEqual(contents.log)
    const back = async (cookie: string): Promise<TestPlayer> => {
      const player = await connectPlayer(address, cookie)
      await player.get('match:join', { match })
      return player
    }
    const pair = { match, client: await back(contents.client), server: await back(contents.server) }
    await playFourWaves(pair, numbers, { from: 3, to: 6 })
    pair.client.close()
    pair.server.close()
  })
}
