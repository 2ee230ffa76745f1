import { SESSION_EVENTS_VERSION } from '#core/session/events.ts'
import type { Answer } from '#core/quiz/answer.ts'
import type { Place } from '#core/session/session.ts'
import { GRACE, MOST_PLAYERS } from '#core/session/settings.ts'
import type {
  NewAnswer,
  QuestionChange,
  SessionAnswers,
  SessionAppend,
  SessionList,
  SessionLog,
  SessionRow,
  SessionSeatList,
  SessionStorage,
} from '#server/sessions/ports.ts'
import { type MemoryTables, setDue } from '../memory-tables.ts'
import type { ParseSessionEvents } from '../storage.ts'

interface MemorySeat {
  readonly session: string
  readonly seat: string
  seenAt: number | null
  left: boolean
}

interface MemoryQuestion {
  readonly openedAt: number
  closesAt: number | null
  closed: boolean
}

/** JSON: nothing lives here that would not live in the database. */
type MemoryAnswer = Omit<NewAnswer, 'answer'> & { readonly answer: string; readonly receivedAt: number }

interface SessionTables {
  readonly now: () => number
  readonly rows: Map<string, SessionRow & { phase: string; locked: boolean; hostSeenAt: number | null }>
  readonly log: Map<string, { sequence: number; commandId: string; events: string }[]>
  readonly seats: Map<string, MemorySeat>
  readonly questions: Map<string, MemoryQuestion>
  readonly answers: Map<string, MemoryAnswer>
}

/** Fulfils the same contract as PostgreSQL, and forgets with the process. */
export function memorySessions(tables: MemoryTables, parseEvents: ParseSessionEvents): SessionStorage {
  const own: SessionTables = {
    now: tables.now,
    rows: new Map(),
    log: new Map(),
    seats: new Map(),
    questions: new Map(),
    answers: new Map(),
  }
  return {
    list: memoryList(own),
    log: memoryLog(own, tables, parseEvents),
    seats: memorySeats(own),
    answers: memoryAnswers(own),
  }
}

function rowOf({ id, code, hostHash, open }: SessionRow): SessionRow {
  return { id, code, hostHash, open }
}

function memoryList({ rows, seats, now }: SessionTables): SessionList {
  return {
    async create(row) {
      const isTaken = [...rows.values()].some(({ id, code }) => id === row.id || code === row.code)
      if (!isTaken) rows.set(row.id, { ...row, phase: 'lobby', locked: false, hostSeenAt: null })
      return !isTaken
    },
    async byCode(wanted) {
      const found = [...rows.values()].find(({ code }) => code === wanted)
      return found ? rowOf(found) : null
    },
    async byId(id) {
      const found = rows.get(id)
      return found ? rowOf(found) : null
    },
    async findOpen(seat, hereWithinMs) {
      const since = now() - hereWithinMs
      const lobbies = [...rows.values()].filter(({ open, phase, locked }) => {
        return open && phase === 'lobby' && !locked
      })
      const fit = lobbies.flatMap((row) => {
        const inside = [...seats.values()].filter(({ session, left }) => session === row.id && !left)
        const here = inside.filter(({ seenAt }) => (seenAt ?? 0) > since).length
        const isFit = inside.length < MOST_PLAYERS && inside.every((one) => one.seat !== seat)
        return isFit && (here > 0 || (row.hostSeenAt ?? 0) > since) ? [{ code: row.code, here }] : []
      })
      return fit.toSorted((a, b) => b.here - a.here)[0]?.code ?? null
    },
    async hostSeen(ids) {
      for (const id of ids) {
        const row = rows.get(id)
        if (row) row.hostSeenAt = now()
      }
    },
  }
}

function memoryLog(own: SessionTables, tables: MemoryTables, parseEvents: ParseSessionEvents): SessionLog {
  return {
    async append(row) {
      const rows = own.log.get(row.session) ?? []
      const isThere = rows.some(({ sequence, commandId }) => {
        return sequence === row.sequence || commandId === row.commandId
      })
      if (isThere) return 'conflict'
      const { sequence, commandId, events } = row
      own.log.set(row.session, [...rows, { sequence, commandId, events: JSON.stringify(events) }])
      storeTheRest(own, tables, row)
      return 'stored'
    },
    async read(session, after) {
      const rows = (own.log.get(session) ?? []).filter(({ sequence }) => sequence > after)
      return rows.map((row) => {
        return { ...row, session, events: parseEvents(JSON.parse(row.events), SESSION_EVENTS_VERSION) }
      })
    },
  }
}

function storeTheRest(own: SessionTables, tables: MemoryTables, row: SessionAppend): void {
  const { session, phase, locked, due, questions } = row
  const found = own.rows.get(session)
  if (found) Object.assign(found, { phase, locked })
  for (const change of due) setDue(tables, session, change)
  for (const change of questions) changeQuestion(own, session, change)
}

function changeQuestion({ questions, now }: SessionTables, session: string, change: QuestionChange): void {
  const key = questionKey(session, change)
  if (change.to === 'opened') {
    const closesAt = change.limitMs === null ? null : now() + change.limitMs
    questions.set(key, { openedAt: now(), closesAt, closed: false })
    return
  }
  const question = questions.get(key)
  if (question === undefined) return
  question.closesAt = Math.min(question.closesAt ?? now(), now())
  question.closed = change.to === 'closed'
}

function questionKey(session: string, { activity, question }: Place): string {
  return `${session} ${activity} ${question}`
}

function seatKey(session: string, seat: string): string {
  return `${session} ${seat}`
}

function memorySeats({ seats, now }: SessionTables): SessionSeatList {
  function isHere({ seenAt, left }: MemorySeat, within: number): boolean {
    return !left && seenAt !== null && seenAt > now() - within
  }
  return {
    async join(session, seat, most) {
      const others = [...seats.values()].filter((one) => {
        return one.session === session && one.seat !== seat && !one.left
      })
      if (others.length >= most) return 'full'
      const before = seats.get(seatKey(session, seat))
      if (before) Object.assign(before, { seenAt: now(), left: false })
      else seats.set(seatKey(session, seat), { session, seat, seenAt: now(), left: false })
      return before ? 'back' : 'joined'
    },
    async leave(session, seat) {
      const row = seats.get(seatKey(session, seat))
      if (row === undefined || row.left) return false
      Object.assign(row, { left: true, seenAt: null })
      return true
    },
    async seen(places) {
      for (const { session, seat } of places) {
        const row = seats.get(seatKey(session, seat))
        if (row && !row.left) row.seenAt = now()
      }
    },
    async seenBefore({ session, seat }, agoMs) {
      const row = seats.get(seatKey(session, seat))
      if (row && !row.left) row.seenAt = now() - agoMs
    },
    async roster(session, hereWithinMs) {
      return [...seats.values()]
        .filter((row) => row.session === session)
        .map((row) => ({ seat: row.seat, left: row.left, here: isHere(row, hereWithinMs) }))
    },
  }
}

function memoryAnswers(own: SessionTables): SessionAnswers {
  const { answers, questions, seats, now } = own

  function isOpen(session: string, place: Place): boolean {
    const question = questions.get(questionKey(session, place))
    if (question === undefined || question.closed) return false
    return question.closesAt === null || now() <= question.closesAt + GRACE
  }

  function resultOf({ seat, isRight, receivedAt, ...at }: MemoryAnswer) {
    const openedAt = questions.get(questionKey(at.session, at))?.openedAt ?? receivedAt
    return { seat, isRight, elapsedMs: receivedAt - openedAt }
  }

  function givenIn(session: string, place?: Place | null): MemoryAnswer[] {
    return [...answers.values()].filter((given) => {
      if (given.session !== session || place === null) return false
      return place === undefined || (given.activity === place.activity && given.question === place.question)
    })
  }

  return {
    async add({ answer, ...given }) {
      const key = `${questionKey(given.session, given)} ${given.seat}`
      const before = answers.get(key)
      if (before) return before.commandId === given.commandId ? 'again' : 'already-answered'
      if (seats.get(seatKey(given.session, given.seat))?.left !== false) return 'not-in-session'
      if (!isOpen(given.session, given)) return 'not-open'
      answers.set(key, { ...given, answer: JSON.stringify(answer), receivedAt: now() })
      return 'stored'
    },
    async all(session, place) {
      return givenIn(session, place).map((given) => {
        return { ...resultOf(given), answer: JSON.parse(given.answer) as Answer }
      })
    },
    async one(session, place, seat) {
      const given = answers.get(`${questionKey(session, place)} ${seat}`)
      return given ? (JSON.parse(given.answer) as Answer) : null
    },
    async results(session) {
      return givenIn(session).map((given) => {
        return { activity: given.activity, question: given.question, ...resultOf(given) }
      })
    },
    async counts(session, place, hereWithinMs) {
      const inside = [...seats.values()].filter((row) => row.session === session)
      const since = now() - hereWithinMs
      const here = inside.filter(({ seenAt, left }) => !left && seenAt !== null && seenAt > since)
      const given = new Set(givenIn(session, place).map(({ seat }) => seat))
      return {
        players: inside.filter(({ left }) => !left).length,
        here: here.length,
        answered: given.size,
        awaited: here.filter(({ seat }) => !given.has(seat)).length,
      }
    },
    async leftMs(session, place) {
      const closesAt = questions.get(questionKey(session, place))?.closesAt ?? null
      return closesAt === null ? null : Math.max(0, closesAt - now())
    },
  }
}
