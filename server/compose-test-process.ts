import { parseEvents } from '#core/match/stored-events.ts'
import { TEST_TIMES, startTestServer } from './compose-test-server.ts'
import { TEST_SECRET } from './compose-test-teachers.ts'
import type { Times } from './matches/times.ts'
import { openRedisLink } from './realtime/redis-link.ts'
import { SESSION_TIMES, type SessionTimes } from './sessions/session-times.ts'
import { openStorage } from './storage/open-storage.ts'

/**
 * A server in a process of its own, for tests that kill it: on the database at DATABASE_URL, one of several where
 * there is a REDIS_URL; its address is its first line. SIGTERM stops it as it stops the product.
 */

const { DATABASE_URL = '', REDIS_URL, PLAY_TIMES = '{}', LESSON_TIMES = '{}' } = process.env
const storage = await openStorage(DATABASE_URL, { poolSize: 4, parseEvents })
const paced = { ...TEST_TIMES, waitsFast: true, waitPace: (pauseMs: number) => pauseMs / 10 }
const redis =
  REDIS_URL === undefined
    ? null
    : openRedisLink({ url: REDIS_URL, secret: TEST_SECRET, onAway() {}, onBack() {} })
const server = await startTestServer(storage, {
  times: { ...paced, ...(JSON.parse(PLAY_TIMES) as Partial<Times>) },
  sessionTimes: { ...SESSION_TIMES, ...(JSON.parse(LESSON_TIMES) as Partial<SessionTimes>) },
  several: redis === null ? undefined : { redis },
})
console.log(server.url)

process.once('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  await server.running.stop()
  redis?.close()
  await storage.close()
  for (const error of server.errors) console.error(error)
  process.exit(0)
}
