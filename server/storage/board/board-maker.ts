import type { Pool } from 'pg'

/** Rows of homework and lessons as tests of leaderboards want them, straight into their tables. Times are minutes after noon. */

const NOON = Date.UTC(2026, 10, 20, 12)

export function at(minutes: number): number {
  return NOON + minutes * 60_000
}

function time(minutes: number | null): Date | null {
  return minutes === null ? null : new Date(at(minutes))
}

interface Close {
  readonly match: string
  readonly seat: string
  readonly scenario?: string
  readonly points: number
  readonly obtainable?: number
  readonly right?: number
  readonly decisions?: number
  readonly clean?: boolean
  readonly whole?: boolean
  readonly minutes: number
}

export function boardMaker(pool: Pool, group: string) {
  const write = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const columns = Object.keys(row).map((name) => `"${name}"`)
    const places = columns.map((_, index) => `$${index + 1}`)
    const values = Object.values(row).map((value) => (Array.isArray(value) ? JSON.stringify(value) : value))
    await pool.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, values)
  }
  return {
    write,
    async teacher(teacher: string) {
      await write('classes', { id: group, name: 'Networks 1' })
      await write('class_teachers', { class: group, teacher, is_owner: true })
    },
    /** With the seat of a card, and a display name of that seat. */
    async student(id: string, name: string, place: number, rest: { seat?: string; hidden?: boolean } = {}) {
      await write('class_students', {
        id,
        class: group,
        place,
        seat: rest.seat ?? null,
        hidden: rest.hidden ?? false,
      })
      await write('names', { owner: id, name })
      if (rest.seat !== undefined) await write('names', { owner: rest.seat, name: `Shown ${rest.seat}` })
    },
    async assignment(
      id: string,
      activities: readonly object[],
      rest: Readonly<Record<string, unknown>> = {},
    ) {
      const times = {
        opens_at: time(0),
        due_at: time(60),
        time_zone: 'Asia/Shanghai',
        late: 'no',
        late_until: null,
      }
      const rules = {
        attempts: null,
        counts: 'best',
        feedback: 'at-once',
        shuffle: false,
        seed: 's',
        seeds: 'same',
      }
      const row = {
        id,
        class: group,
        code: id,
        title: id,
        activities,
        version: 1,
        classmates: true,
        teacher: 't',
      }
      await write('assignments', { ...row, ...times, ...rules, ...rest })
    },
    async score({ match, seat, minutes, ...close }: Close) {
      await write('scores', {
        match,
        role: 'client',
        seat,
        scenario: close.scenario ?? 'four-waves',
        level: 2,
        points: close.points,
        obtainable: close.obtainable ?? 400,
        right_count: close.right ?? 2,
        decisions: close.decisions ?? 4,
        clean: close.clean ?? true,
        whole: close.whole ?? true,
        elapsed_ms: 60_000,
        recorded_at: time(minutes),
      })
    },
    async attempt(assignment: string, activity: number, student: string, nth: number, rest: object = {}) {
      const id = `${assignment}/${activity}/${student}/${nth}`
      await write('attempts', { id, assignment, activity, student, nth, started_at: time(0), ...rest })
      return id
    },
    /** So many questions, of which the first ones are answered as told. */
    async quiz(
      place: readonly [assignment: string, activity: number, student: string, nth: number],
      asked: number,
      answers: readonly boolean[],
      minutes: number | null,
    ) {
      const questions = Array.from({ length: asked }, (_, index) => ({ id: `q${index}` }))
      const attempt = await this.attempt(...place, { questions, finished_at: time(minutes) })
      for (const [question, isRight] of answers.entries())
        await write('attempt_answers', {
          attempt,
          question,
          command_id: `${attempt}/${question}`,
          question_id: `q${question}`,
          skill: question % 2 === 0 ? 'time-wait' : null,
          answer: '{}',
          is_right: isRight,
          elapsed_ms: 30_000,
          received_at: time((minutes ?? 30) - 1),
        })
    },
    async lesson(session: string, code: string, minutes: number) {
      await write('sessions', {
        id: session,
        code,
        host_hash: 'ab'.repeat(32),
        class: group,
        open: false,
        created_at: time(minutes),
      })
      const events = [{ type: 'session-created', title: 'Four waves' }]
      await write('session_log', { session, sequence: 1, command_id: 'create', events, version: 2 })
    },
    async question(
      session: string,
      question: number,
      answers: Readonly<Record<string, boolean>>,
      rest: object = {},
    ) {
      const place = { session, activity: 0, question }
      const row = { ...place, question_id: `q${question}`, skill: 'time-wait', scored: true }
      await write('session_questions', { ...row, opened_at: time(10), closed_at: time(11), ...rest })
      for (const [seat, is_right] of Object.entries(answers)) {
        const given = { command_id: seat, answer: '{}', is_right, received_at: new Date(at(10) + 5000) }
        await write('session_answers', { ...place, seat, ...given })
      }
    },
  }
}
