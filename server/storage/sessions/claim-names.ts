import type { Pool, PoolClient } from 'pg'
import { nameKey } from '#core/session/name-key.ts'
import { holdingSessions } from './holding-sessions.ts'

export interface NameClaim {
  readonly session: string
  readonly seat: string
  readonly name: string
}

type ClaimOutcome = 'taken' | 'done'

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
export function claimNames(pool: Pool, claims: readonly NameClaim[]): Promise<ClaimOutcome[]> {
  return holdingSessions(pool, claims, (client) => claimInTurn(client, claims))
}

async function claimInTurn(client: PoolClient, claims: readonly NameClaim[]): Promise<ClaimOutcome[]> {
  const sessions = [...new Set(claims.map(({ session }) => session))]
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
