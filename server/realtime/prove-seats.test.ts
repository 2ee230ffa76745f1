import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { seatCookie } from '../accounts/seat-cookie.ts'
import { tokenHashOf } from '../accounts/seats.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { TEST_TIMES } from '../compose-test-server.ts'
import { TEST_SECRET } from '../compose-test-teachers.ts'
import { newId } from '../new-id.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'

/** One of several processes, and no way to the others but the database. */
const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), {
  several: { redis: null },
  times: { ...TEST_TIMES, proveEvery: 50 },
})

const audit = { id: newId(16), teacher: newId(16) }

/** A student with a card, and the cookie of a device that it has opened. */
async function signedIn() {
  const [group, student, card, secretHash] = [newId(16), newId(16), newId(8), newId(16)]
  const { cards, classes } = house.storage
  await classes.list.create({ id: group, name: '7b', teacher: audit.teacher }, 10)
  await classes.roster.add(group, [{ student, name: 'Ann Secret' }], 10)
  const seat = { id: newId(12), tokenHash: newId(16), name: 'Quiet Fox' }
  await cards.make(group, [{ student, card, secretHash, seat }], audit)
  const proof = { id: seat.id, token: randomBytes(32).toString('base64url') }
  await cards.admit({ card, secretHash, tokenHash: tokenHashOf({ secret: TEST_SECRET }, proof.token) })
  return { group, student, cookie: seatCookie(proof, false).split(';')[0] }
}

test('devices of a card that was revoked at another process are cut off, others are not', async () => {
  const { group, student, cookie } = await signedIn()
  const [ann, bob] = [await house.player(cookie), await house.player()]
  const gone = new Promise((resolve) => ann.socket.once('disconnect', resolve))
  await house.storage.cards.revoke(group, student, audit)
  await gone
  expect(await bob.ask('match:quick-cancel', {})).toEqual({ ok: true })
})
