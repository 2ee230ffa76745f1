import { LOSSY } from '#core/homework/goal.ts'
import type { ClassLine, Student } from '#server/classes/ports.ts'
import { field, matches, oneByOne, opening } from './class-file.ts'
import type { RecordScope } from './ports.ts'
import type { RecordDeps } from './records.ts'

/** Of the format that `docs/records.md` tells. */
const FORMAT = { format: 'four-waves-student', version: 1 } as const

/** All that is stored about one student of a class, as the text of a JSON file, part by part. */
export async function* studentFile(
  deps: RecordDeps,
  line: ClassLine,
  { student, name, seats }: Student,
  at: number,
): AsyncGenerator<string> {
  const { list } = deps.records
  const scope: RecordScope = { class: line.id, student }
  const held = await list.held(line.id, student)
  const head = { class: { id: line.id, name: line.name }, student: { id: student, name, seats, ...held } }
  yield `${opening({ ...FORMAT, exportedAt: at, ...head })},\n`
  yield* field('players', oneByOne(await list.seats(scope)))
  yield* field('assignments', assignments(deps, line.id, student))
  yield* field('answers', oneByOne(await list.answers(scope)))
  yield* field('closes', oneByOne(await list.closes(scope)))
  yield* field('lessons', lessons(deps, scope))
  yield* field('matches', matches(deps, scope), '\n}\n')
}

async function* assignments(deps: RecordDeps, group: string, student: string): AsyncGenerator {
  const stored = await deps.homework.assignments.ofClass(group, LOSSY)
  for (const { assignment } of stored) {
    const [attempts, reviews] = await Promise.all([
      deps.records.list.attempts(assignment.id, student),
      deps.reviews.attempts.reviews([assignment.id], student),
    ])
    const { id, title, dueAt } = assignment
    if (attempts.length > 0 || reviews.length > 0) yield { id, title, dueAt, attempts, reviews }
  }
}

/** When they came and what they wrote; the lesson's own log is the whole class's. */
async function* lessons({ records }: RecordDeps, scope: RecordScope): AsyncGenerator {
  for (const session of await records.list.lessons(scope)) {
    const found = await records.list.lesson(session, scope)
    if (found === null) continue
    const { code, createdAt, seats, exits } = found
    yield { session, code, createdAt, seats, exits }
  }
}
