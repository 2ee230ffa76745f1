import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { TEST_TIMES } from '../compose-test-server.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'

let slow: { readonly isRead: () => void; readonly until: Promise<void> } | null = null

/** Several processes that do not look for themselves, on a log whose next answer may be long on its way. */
const house = useTestHouse(
  async () => {
    const storage = openMemoryStorage({ parseEvents })
    const log: typeof storage.log = {
      append: (row) => storage.log.append(row),
      async read(match, after) {
        const rows = await storage.log.read(match, after)
        const waits = slow
        slow = null
        waits?.isRead()
        await waits?.until
        return rows
      },
    }
    return { ...storage, log }
  },
  { several: { redis: null }, times: { ...TEST_TIMES, lookEvery: 600_000 } },
)

test('what happens at another process while a player joins is told to it', async () => {
  const there = await house.startAnother()
  const [ann, bob] = [await house.player(), await house.player(undefined, there)]
  const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'client' } as const
  const { match } = await ann.get('match:create', wanted)
  let go = () => {}
  const until = new Promise<void>((resolve) => (go = resolve))
  const isRead = new Promise<void>((resolve) => (slow = { isRead: resolve, until }))
  const joined = ann.get('match:join', { match })
  await isRead
  await bob.get('match:join', { match })
  go()
  expect(await joined).toMatchObject({ update: { head: { phase: 'waiting' } } })
  await ann.until(({ phase }) => phase === 'playing')
})
