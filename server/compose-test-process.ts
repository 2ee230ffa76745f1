import { parseEvents } from '#core/match/stored-events.ts'
import { TEST_TIMES, startTestServer } from './compose-test-server.ts'
import { openStorage } from './storage/open-storage.ts'

/** A server in a process of its own, for tests that kill it: on the database at DATABASE_URL; its address is its first line. */

const storage = await openStorage(process.env['DATABASE_URL'] ?? '', { poolSize: 4, parseEvents })
const times = { ...TEST_TIMES, waitsFast: true, waitPace: (pauseMs: number) => pauseMs / 10 }
const { url } = await startTestServer(storage, { times })
console.log(url)
