import { SEAT_ROLES } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { replay } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import { sharersOf } from '#core/match/shared-end.ts'
import { type ReviewDeps, isId, lineOf } from './reviews.ts'

/** A match that was played in a class or for its homework, as one of its teachers looks at it. */
export interface MatchReviewed {
  readonly id: string
  readonly match: Match
  readonly events: readonly MatchEvent[]
  /** By seat: a student's real name, or the display name of whoever is none. */
  readonly names: Readonly<Record<string, string>>
  readonly class: { readonly id: string; readonly name: string }
}

/** Null: there is none, or it was played in no class that the teacher teaches. @throws {NotStored} */
export async function reviewMatch(
  deps: ReviewDeps,
  teacher: string,
  id: string,
): Promise<MatchReviewed | null> {
  if (!isId(id)) return null
  const classes = await deps.reviews.list.classesOf(id)
  const lines = await Promise.all(classes.map((one) => lineOf(deps, teacher, one)))
  const line = lines.find((one) => one !== null) ?? null
  if (line === null) return null
  const events = (await deps.log.read(id, 0)).flatMap((row) => row.events)
  const match = replay(events)
  if (match === null) return null
  const persons = SEAT_ROLES.flatMap((role) => sharersOf(match, role))
  const [display, students] = await Promise.all([
    deps.seats.names(persons),
    deps.classes.roster.students(line.id),
  ])
  const real = students.flatMap(({ name, seats }) => seats.map((seat) => [seat, name] as const))
  const known = [...display, ...real.filter(([seat]) => persons.includes(seat))]
  return { id, match, events, names: Object.fromEntries(known), class: { id: line.id, name: line.name } }
}
