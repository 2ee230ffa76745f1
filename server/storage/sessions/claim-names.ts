import type { Pool, PoolClient } from 'pg'
import { nameKey } from '#core/session/name-key.ts'

export interface NameClaim {
  readonly session: string
  readonly seat: string
  readonly name: string
}

type ClaimOutcome = 'taken' | 'done'

/** In the order of the keys, as everybody holds rows of sessions. */
const HOLD = `SELECT FROM sessions WHERE id = ANY($1) ORDER BY id FOR UPDATE`

/** All who ever came in and were not sent away. */
const NAMES = `SELECT session, seat, name FROM session_seats JOIN names ON owner = seat
WHERE session = ANY($1) AND kicked_at IS NULL`

/** A person who was forgotten has no row, and gets none. */
const GIVE = `UPDATE names SET name = claim.name
FROM jsonb_to_recordset($1::jsonb) AS claim (seat text, name text) WHERE owner = claim.seat`

/**
 * A batch in one transaction that holds the sessions' rows, so that of two who claim a name one gets it. Which names
 * are the same is decided here: what the database takes for lower case depends on how it was set up.
 */
export async function claimNames(pool: Pool, claims: readonly NameClaim[]): Promise<ClaimOutcome[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const outcomes = await claimInTurn(client, claims)
    await client.query('COMMIT')
    client.release()
    return outcomes
  } catch (error) {
    // With the connection goes what it holds.
    client.release(true)
    throw error
  }
}

async function claimInTurn(client: PoolClient, claims: readonly NameClaim[]): Promise<ClaimOutcome[]> {
  const sessions = [...new Set(claims.map(({ session }) => session))]
  await client.query({ name: 'hold-sessions', text: HOLD, values: [sessions] })
  const { rows } = await client.query<NameClaim>({ name: 'names-in', text: NAMES, values: [sessions] })
  const holders = holdersOf(rows)
  const outcomes = claims.map((claim) => claimOne(holders, claim))
  const given = claims.filter((_, index) => outcomes[index] === 'done')
  await client.query({ name: 'give-names', text: GIVE, values: [JSON.stringify(given)] })
  return outcomes
}

/** By session and key, the seats that have the name: two, where one of them has not claimed it yet. */
type Holders = Map<string, Set<string>>

function holdersOf(rows: readonly NameClaim[]): Holders {
  const holders: Holders = new Map()
  for (const row of rows) seatsWith(holders, row).add(row.seat)
  return holders
}

function seatsWith(holders: Holders, { session, name }: NameClaim): Set<string> {
  const key = `${session} ${nameKey(name)}`
  const seats = holders.get(key) ?? new Set()
  holders.set(key, seats)
  return seats
}

function claimOne(holders: Holders, claim: NameClaim): ClaimOutcome {
  const seats = seatsWith(holders, claim)
  if ([...seats].some((seat) => seat !== claim.seat)) return 'taken'
  for (const others of holders.values()) others.delete(claim.seat)
  seats.add(claim.seat)
  return 'done'
}
