import { LOSSY } from '#core/homework/goal.ts'
import type { ClassLine } from '#server/classes/ports.ts'
import type { RecordScope } from './ports.ts'
import type { RecordDeps } from './records.ts'

/** Of the format that `docs/records.md` tells. */
const FORMAT = { format: 'four-waves-class', version: 1 } as const

/** Logs of matches that are read and written at once. */
const MATCHES_AT_ONCE = 100

/** All that a class has, as the text of a JSON file, part by part: a class of years is more than one likes to hold. */
export async function* classFile(deps: RecordDeps, line: ClassLine, at: number): AsyncGenerator<string> {
  const { list } = deps.records
  const scope: RecordScope = { class: line.id, student: null }
  const { id, name, isArchived, createdAt } = line
  yield `${opening({ ...FORMAT, exportedAt: at, class: { id, name, isArchived, createdAt } })},\n`
  yield* field('students', oneByOne(await studentLines(deps, line.id)))
  yield* field('players', oneByOne(await list.seats(scope)))
  yield* field('assignments', assignments(deps, line.id))
  yield* field('answers', oneByOne(await list.answers(scope)))
  yield* field('closes', oneByOne(await list.closes(scope)))
  yield* field('lessons', lessons(deps, scope))
  yield* field('matches', matches(deps, scope), '\n}\n')
}

/** `{ "a": 1` of `{ a: 1 }`: the rest follows. */
export function opening(head: object): string {
  return JSON.stringify(head).slice(0, -1)
}

/** `"name": [ … ]`, an item a line. */
export async function* field(
  name: string,
  items: AsyncIterable<unknown>,
  end = ',\n',
): AsyncGenerator<string> {
  yield `${JSON.stringify(name)}: [`
  let before = '\n'
  for await (const item of items) {
    yield before + JSON.stringify(item)
    before = ',\n'
  }
  yield `]${end}`
}

export async function* oneByOne(items: readonly unknown[]): AsyncGenerator {
  yield* items
}

async function studentLines({ classes }: RecordDeps, group: string) {
  const [named, forgotten] = await Promise.all([
    classes.roster.students(group),
    classes.roster.forgotten(group),
  ])
  return [
    ...named.map(({ student, name, seats }) => ({ student, name, seats })),
    ...forgotten.map((student) => ({ student, name: null })),
  ]
}

async function* assignments(deps: RecordDeps, group: string): AsyncGenerator {
  for (const { assignment } of await deps.homework.assignments.ofClass(group, LOSSY)) {
    // What chance is made from stays here.
    const { seed: _seed, ...told } = assignment
    const [attempts, reviews] = await Promise.all([
      deps.records.list.attempts(assignment.id, null),
      deps.reviews.attempts.reviews([assignment.id], null),
    ])
    yield { ...told, attempts, reviews }
  }
}

async function* lessons({ records }: RecordDeps, scope: RecordScope): AsyncGenerator {
  for (const session of await records.list.lessons(scope)) yield await records.list.lesson(session, scope)
}

export async function* matches({ records }: RecordDeps, scope: RecordScope): AsyncGenerator {
  const all = await records.list.matches(scope)
  for (let from = 0; from < all.length; from += MATCHES_AT_ONCE)
    yield* await records.list.logs(all.slice(from, from + MATCHES_AT_ONCE))
}
