import type { Pool } from 'pg'
import type { SeatList } from '#server/matches/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { groupCommit } from './group-commit.ts'
import { groupQuery } from './group-query.ts'
import { orNotStored } from './not-stored.ts'

type NewSeat = Parameters<SeatList['create']>[0]
type Places = Parameters<SeatList['seen']>[0]

const CREATE = `
WITH batch AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (id text, "tokenHash" text, name text)
), made AS (INSERT INTO seats (id, token_hash) SELECT id, "tokenHash" FROM batch)
INSERT INTO names (owner, name) SELECT id, name FROM batch`

/** By the seat's first secret, or by that of a device on which its student has signed in by card. */
const FIND = {
  name: 'find-seat',
  text: `
SELECT nr, names.name, shown
FROM jsonb_to_recordset($1::jsonb) AS asked (nr int, id text, "tokenHash" text) JOIN names ON owner = asked.id
WHERE EXISTS (SELECT FROM seats WHERE seats.id = asked.id AND token_hash = "tokenHash")
  OR EXISTS (SELECT FROM seat_keys WHERE seat = asked.id AND token_hash = "tokenHash")`,
}

const NAMES = {
  name: 'names-of',
  text: `
SELECT nr, owner, names.name FROM jsonb_to_recordset($1::jsonb) AS asked (nr int, ids jsonb),
  jsonb_array_elements_text(ids) AS id JOIN names ON owner = id`,
}

const SEEN = `
UPDATE match_seats SET seen_at = now()
FROM jsonb_to_recordset($1::jsonb) AS place (match text, role text, sharer smallint)
WHERE match_seats.match = place.match AND match_seats.role = place.role
  AND match_seats.sharer = coalesce(place.sharer, 0)`

/** A school comes in at one word: what each needs for it is asked and stored with that of the others. */
export function postgresSeats(prisma: PrismaClient, pool: Pool): SeatList {
  const find = groupQuery<{ name: string; shown: boolean }>(pool, FIND)
  const namesOf = groupQuery<{ owner: string; name: string }>(pool, NAMES)
  const seen = groupCommit(
    (all: readonly Places[]) => markSeen(pool, all),
    (places) => JSON.stringify(places),
  )
  return {
    create: groupCommit(
      (seats: readonly NewSeat[]) => createSeats(pool, seats),
      ({ id }) => id,
    ),
    async find(id, tokenHash) {
      const [row] = await find({ id, tokenHash })
      // Without its name the person was forgotten, and the token opens nothing.
      return row === undefined ? null : { id, name: row.name, shown: row.shown }
    },
    async names(ids) {
      return new Map((await namesOf({ ids })).map(({ owner, name }) => [owner, name]))
    },
    async show(id, shown) {
      await orNotStored(prisma.name.updateMany({ where: { owner: id }, data: { shown } }))
    },
    async seen(places) {
      if (places.length > 0) await seen(places)
    },
    absentMs: (match, role, sharer = 0) => orNotStored(absentMs(prisma, { match, role, sharer })),
  }
}

async function createSeats(pool: Pool, seats: readonly NewSeat[]): Promise<void[]> {
  await pool.query({ name: 'create-seats', text: CREATE, values: [JSON.stringify(seats)] })
  return seats.map(() => undefined)
}

async function markSeen(pool: Pool, all: readonly Places[]): Promise<void[]> {
  await pool.query({ name: 'mark-seen', text: SEEN, values: [JSON.stringify(all.flat())] })
  return all.map(() => undefined)
}

interface PlaceRow {
  readonly match: string
  readonly role: string
  readonly sharer: number
}

async function absentMs(prisma: PrismaClient, { match, role, sharer }: PlaceRow): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM now() - seen_at) * 1000)::float8 AS ms
    FROM match_seats WHERE match = ${match} AND role = ${role} AND sharer = ${sharer}`
  // The column is rounded to milliseconds, and may lie a hair ahead.
  return typeof row?.ms === 'number' ? Math.max(0, row.ms) : null
}
