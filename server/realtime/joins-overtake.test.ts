import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { playFourWaves } from './test-plays.ts'

let slow: { readonly match: string; readonly until: Promise<void> } | null = null
let hasLeft = () => {}

/** Where the log of one match takes its time to be read. */
const house = useTestHouse(async () => {
  const storage = openMemoryStorage({ parseEvents })
  const log: typeof storage.log = {
    append: (row) => storage.log.append(row),
    async read(match, after) {
      if (match === slow?.match) await slow.until
      return storage.log.read(match, after)
    },
  }
  const waiting: typeof storage.waiting = {
    ...storage.waiting,
    async leave(seat) {
      await storage.waiting.leave(seat)
      hasLeft()
    },
  }
  return { ...storage, log, waiting }
})

test('of two joins on their way the one that was sent last is followed', async () => {
  // What is over is read anew each time.
  const { match: over, client, server } = await house.pair()
  await playFourWaves({ match: over, client, server })
  const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'client' } as const
  const { match } = await client.get('match:create', wanted)
  let go = () => {}
  slow = { match: over, until: new Promise((resolve) => (go = resolve)) }

  const late = client.get('match:join', { match: over })
  await client.get('match:join', { match })
  go()
  expect(await late).toMatchObject({ update: { match: over } })

  const heard: string[] = []
  // Its own list is that of the match that is over: what came last was that one's view.
  client.socket.off('match:updated')
  client.socket.on('match:updated', (update) => heard.push(update.match))
  await server.get('match:join', { match })
  await client.get('match:quick-cancel', {})
  expect(heard).toContain(match)
})

test('a tab that is gone by the time its join is done takes nobody’s place', async () => {
  const { match, client, server } = await house.pair()
  await playFourWaves({ match, client, server })
  await client.get('match:join', { match })
  let isTaken = false
  client.socket.on('seat:taken-over', () => (isTaken = true))
  let go = () => {}
  slow = { match, until: new Promise((resolve) => (go = resolve)) }

  const tab = await house.player(client.cookie)
  tab.socket.emit('match:join', { match }, () => {})
  await tab.get('match:quick', { scenario: 'four-waves', level: 1 })
  const left = new Promise<void>((resolve) => (hasLeft = resolve))
  tab.close()
  await left
  go()
  for (const _ of [1, 2, 3]) await client.get('match:quick-cancel', {})
  expect(isTaken).toBe(false)
})
