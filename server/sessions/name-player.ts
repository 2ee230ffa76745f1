import type { DoorCode } from '#core/contract/door-codes.ts'
import { languageOfName, makeName } from '#server/accounts/make-name.ts'
import type { SeatNames } from '#server/matches/seat-names.ts'
import { fitName } from './fit-name.ts'
import type { SessionNames } from './ports.ts'
import type { SessionNow } from './sessions.ts'

export interface NameDeps {
  readonly claims: SessionNames
  readonly names: Pick<SeatNames, 'forget' | 'of'>
}

export interface Seat {
  readonly id: string
  readonly name: string
}

/** Names by chance that may be taken one after the other, before one gets a number. */
const MOST_DRAWS = 20
const LARGEST_NUMBER = 10_000

/**
 * A name that nobody else in the session has: the own one where it is given and free, else another by chance, in the
 * language of the one before. @throws {NotStored}
 */
export async function nameByChance(
  deps: NameDeps,
  { id }: Pick<SessionNow, 'id'>,
  seat: string,
  first: string | null = null,
): Promise<string> {
  const present = first ?? (await deps.names.of([seat]))[seat] ?? ''
  const draw = () => makeName(languageOfName(present))
  let name = first ?? draw()
  for (let draws = 1; !(await claim(deps, id, seat, name)); draws += 1) {
    if (draws > LARGEST_NUMBER) throw new RangeError('every name is taken')
    name = draws < MOST_DRAWS ? draw() : `${draw()} ${draws}`
  }
  return name
}

/** What a player is to be called from now on, or why not; `typed` null: by chance. @throws {NotStored} */
export async function namePlayer(
  deps: NameDeps,
  now: SessionNow,
  seat: string,
  typed: string | null,
): Promise<{ readonly name: string } | DoorCode> {
  if (typed === null) return { name: await nameByChance(deps, now, seat) }
  if (now.session.class.names !== 'typed') return 'names-are-given'
  const fit = fitName(typed)
  if (typeof fit === 'string') return 'name-not-fit'
  return (await claim(deps, now.id, seat, fit.name)) ? fit : 'name-taken'
}

async function claim(
  { claims, names }: NameDeps,
  session: string,
  seat: string,
  name: string,
): Promise<boolean> {
  if ((await claims.claim(session, seat, name)) === 'taken') return false
  names.forget(seat)
  return true
}
