import { describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { cardsOf } from '../cards/own-cards.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { newId } from '../new-id.ts'
import { openStorage } from '../storage/open-storage.ts'
import { testCards } from './card-contract.ts'

describe('cards over sockets, in PostgreSQL', () =>
  testCards(async () => openStorage(await freshDatabase(), { poolSize: 4, parseEvents })))

test('the audit log says who made and revoked whose card, and no name', async () => {
  const url = await freshDatabase()
  const storage = await openStorage(url, { poolSize: 2, parseEvents })
  const [group, student, none] = [newId(16), newId(16), newId(16)]
  const { cards, classes } = storage
  await classes.list.create({ id: group, name: '7b', teacher: 'ann' }, 9)
  await classes.roster.add(group, [{ student, name: 'Ann Secret' }], 9)
  const own = cardsOf({ cards, classes: classes.list, secret: 'x', newId, endSeat: () => {} }, 'ann')
  const made = await own.make(group, [student], 'en')
  await own.make(group, [none], 'en')
  await own.revoke(group, student)
  await own.revoke(group, student)
  const rows = await askDatabase(url, 'SELECT teacher, class, action, detail FROM audit ORDER BY at, action')
  expect(rows).toEqual([
    { teacher: 'ann', class: group, action: 'card-made', detail: { students: [student] } },
    { teacher: 'ann', class: group, action: 'card-revoked', detail: { student } },
  ])
  const [stored] = await askDatabase(url, 'SELECT json_agg(seat_keys) AS keys FROM seat_keys')
  expect(stored).toEqual({ keys: null })
  if (made.ok) expect(JSON.stringify(rows)).not.toContain(made.cards[0]?.secret)
  await storage.close()
})
