import type { Pool } from 'pg'
import type { SessionNames } from '#server/sessions/ports.ts'
import { groupCommit } from '../group-commit.ts'
import { keyOfSeat } from './add-answers.ts'
import { type NameClaim, claimNames } from './claim-names.ts'

/** A whole class comes in at one word, and each claims its name: those of one moment are settled together. */
export function postgresSessionNames(pool: Pool): SessionNames {
  const claim = groupCommit((claims: readonly NameClaim[]) => claimNames(pool, claims), keyOfSeat)
  return { claim: (session, seat, name) => claim({ session, seat, name }) }
}
