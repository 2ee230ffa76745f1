import type { Assignment } from '#core/homework/assignment.ts'
import type { SessionEvent } from '#core/session/events.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import { quizOf } from '#core/session/testing/quiz.ts'
import type { Role } from '#core/by-role.ts'
import { rolesAsked } from '#core/match/decide.ts'
import type { Confidence, Move } from '#core/match/move.ts'
import { type Played, apply, rightMove } from '#core/match/testing/play.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { newId } from '#server/new-id.ts'
import { askDatabase } from '#server/database/ask-database.ts'
import { scoreRows } from '#server/matches/score-rows.ts'
import type { Storage } from '#server/storage/storage.ts'

/** Work of a class for the tests of reviews, in PostgreSQL: matches are played by the real rules. */

const WRONG_FIN = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
const QUIZ = quizOf(2)

const DAY = 24 * 60 * 60 * 1000

/** A match of two seats; `mistakes`: refusals of the Client at its first decision, 2 at most. */
export function played(client: string, server: string, mistakes = 0): Played {
  const plan = scenarioById('four-waves')!.plan({ client: 100, server: 300 })
  const setup = { scenario: 'four-waves', level: 2, plan, confidence: true } as const
  const created = apply(null, { type: 'create', setup })
  const seats = { client, server } as const
  let now = created
  for (const role of ['client', 'server'] as const) {
    const holder = { kind: 'person', seat: seats[role] } as const
    now = apply(now, { type: 'take-role', role, holder, wallMs: 0 })
  }
  for (let nth = 0; nth < mistakes; nth += 1) now = submit(now, 'client', WRONG_FIN, 'sure')
  for (let [role] = rolesAsked(now.match); role !== undefined; [role] = rolesAsked(now.match))
    now = submit(now, role, rightMove(now.match, role), 'think-so')
  return now
}

function submit(now: Played, role: Role, move: Move, confidence: Confidence): Played {
  const stimulus = now.match.ends[role].number
  return apply(now, { type: 'submit-move', role, by: 'person', stimulus, move, confidence, wallMs: 0 })
}

export async function storeMatch(storage: Storage, { match, events }: Played): Promise<string> {
  const id = newId(16)
  const seats = (['client', 'server'] as const).flatMap((role) => {
    const holder = match.holders[role]
    return holder?.kind === 'person' ? [{ role, seat: holder.seat }] : []
  })
  const scores = scoreRows(id, null, match)
  await storage.log.append({ match: id, sequence: 1, commandId: newId(16), events, seats, due: [], scores })
  return id
}

export async function makeClass(storage: Storage, teacher: string, students: readonly string[]) {
  const id = newId(16)
  await storage.classes.list.create({ id, name: `Networks ${id}`, teacher }, 10)
  const rows = students.map((name) => ({ student: newId(16), name }))
  await storage.classes.roster.add(id, rows, 500)
  for (const { student } of rows) await storage.classes.roster.seat(id, `seat-${student}`, student)
  return { id, students: rows.map(({ student }) => ({ student, seat: `seat-${student}` })) }
}

/** A close and a quiz of two questions, due tomorrow. */
export async function makeAssignment(storage: Storage, group: string, teacher: string): Promise<string> {
  const now = Date.now()
  const row: Omit<Assignment, 'createdAt'> = {
    id: newId(16),
    code: newId(6),
    class: group,
    teacher,
    seed: 'SECRET-SEED',
    title: 'Four waves at home',
    activities: [
      { kind: 'scenario', title: '', scenario: 'four-waves', level: 2, confidence: true },
      {
        kind: 'quiz',
        title: '',
        source: { from: 'bank', chapters: [], skills: [], difficulties: [], kinds: [], count: 2 },
      },
    ],
    opensAt: now - DAY,
    dueAt: now + DAY,
    timeZone: 'Asia/Shanghai',
    late: 'flagged',
    lateUntil: null,
    attempts: null,
    counts: 'best',
    feedback: 'at-once',
    shuffle: false,
    seeds: 'same',
    classmates: true,
    board: 'none',
  }
  if ((await storage.homework.assignments.create(row, 10)) !== 'stored') throw new TypeError('not stored')
  return row.id
}

export async function makeCloseAttempt(
  url: string,
  {
    assignment,
    student,
    match,
    nth = 1,
  }: { assignment: string; student: string; match: string; nth?: number },
): Promise<void> {
  await askDatabase(
    url,
    'INSERT INTO attempts (id, assignment, activity, student, nth, match) VALUES ($1, $2, 0, $3, $4, $5)',
    [newId(16), assignment, student, nth, match],
  )
}

/** Answers a quiz of two questions: `b` is right, `a` is wrong. */
export async function makeQuizAttempt(
  url: string,
  { assignment, student, options }: { assignment: string; student: string; options: readonly ('a' | 'b')[] },
): Promise<string> {
  const id = newId(16)
  await askDatabase(
    url,
    `INSERT INTO attempts (id, assignment, activity, student, nth, questions, finished_at)
     VALUES ($1, $2, 1, $3, 1, $4::jsonb, now())`,
    [id, assignment, student, JSON.stringify(QUIZ.questions)],
  )
  for (const [question, option] of options.entries())
    await askDatabase(
      url,
      `INSERT INTO attempt_answers (attempt, question, command_id, question_id, answer, is_right, elapsed_ms)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, 3000)`,
      [id, question, newId(16), `q${question}`, JSON.stringify({ kind: 'single', option }), option === 'b'],
    )
  return id
}

/** A lesson that is over, of one quiz whose first question a seat has answered wrongly, with matches. */
export async function makeLesson(
  storage: Storage,
  url: string,
  group: string,
  { seat, matches }: { seat: string; matches: readonly string[] },
): Promise<string> {
  const session = newId(16)
  const row = {
    id: session,
    code: newId(6),
    hostHash: '0'.repeat(64),
    open: false,
    teacher: null,
    class: group,
  }
  await storage.sessions.list.create(row)
  const events: SessionEvent[] = [
    {
      type: 'session-created',
      code: row.code,
      seed: 's',
      title: 'Lesson',
      class: USUAL_CLASS,
      activities: [QUIZ],
    },
    { type: 'session-ended' },
  ]
  await storage.sessions.log.append({
    session,
    sequence: 1,
    commandId: newId(16),
    events,
    due: [],
    questions: [],
    matches: matches.map((match) => ({ match, activity: 0, round: 0 })),
    phase: 'ended',
    locked: false,
  })
  await askDatabase(
    url,
    'INSERT INTO session_questions (session, activity, question, opened_at) VALUES ($1, 0, 0, now())',
    [session],
  )
  await askDatabase(
    url,
    `INSERT INTO session_answers (session, activity, question, seat, command_id, answer, is_right)
     VALUES ($1, 0, 0, $2, $3, '{"kind":"single","option":"a"}', false)`,
    [session, seat, newId(16)],
  )
  return session
}
