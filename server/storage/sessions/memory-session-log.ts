import { SESSION_EVENTS_VERSION } from '#core/session/events.ts'
import type { QuestionChange, SessionAppend, SessionLog } from '#server/sessions/ports.ts'
import { type MemoryTables, setDue } from '../memory-tables.ts'
import type { ParseSessionEvents } from '../storage.ts'
import { type MemoryQuestion, type SessionTables, givenTo, questionKey } from './memory-session-tables.ts'

export function memoryLog(
  own: SessionTables,
  tables: MemoryTables,
  parseEvents: ParseSessionEvents,
): SessionLog {
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
  const { session, phase, locked, due, questions, matches } = row
  const found = own.rows.get(session)
  if (found) Object.assign(found, { phase, locked })
  for (const change of due) setDue(tables, session, change)
  for (const change of questions) changeQuestion(own, session, change)
  for (const one of matches) if (!own.matches.has(one.match)) own.matches.set(one.match, { ...one, session })
}

function changeQuestion(own: SessionTables, session: string, change: QuestionChange): void {
  const { questions, now } = own
  if (change.to === 'opened') {
    const closesAt = change.limitMs === null ? null : now() + change.limitMs
    const opened = { openedAt: now(), closesAt, pausedAt: null, closed: false }
    questions.set(questionKey(session, change), opened)
    return
  }
  const question = questions.get(questionKey(session, change))
  if (question === undefined || question.closed) return
  switch (change.to) {
    case 'paused':
      question.pausedAt ??= now()
      return
    case 'resumed':
      return resume(own, session, change, question)
    case 'extended':
      if (question.closesAt !== null)
        question.closesAt = Math.max(question.closesAt, question.pausedAt ?? now()) + change.byMs
      return
    case 'closing':
    case 'closed':
      resume(own, session, change, question)
      question.closesAt = Math.min(question.closesAt ?? now(), now())
      question.closed = change.to === 'closed'
  }
}

/** As if nothing had happened: also those who had answered have taken as long as they took. */
function resume(own: SessionTables, session: string, place: QuestionChange, question: MemoryQuestion): void {
  if (question.pausedAt === null) return
  const stood = own.now() - question.pausedAt
  question.pausedAt = null
  question.openedAt += stood
  if (question.closesAt !== null) question.closesAt += stood
  for (const given of givenTo(own, session, place)) given.receivedAt += stood
}
