import type { Answer } from '#core/quiz/answer.ts'
import { GRACE } from '#core/session/settings.ts'
import type { NewAnswer, SessionAnswers } from '#server/sessions/ports.ts'
import {
  type MemoryAnswer,
  type MemorySeat,
  type SessionTables,
  givenTo,
  isHere,
  ownLeft,
  questionKey,
  seatKey,
  seatsOf,
} from './memory-session-tables.ts'

export function memoryAnswers(own: SessionTables): SessionAnswers {
  const { answers, questions, seats, now } = own

  /** Null: the seat may answer. */
  function refusal(given: Omit<NewAnswer, 'answer'>): 'not-in-session' | 'not-open' | 'paused' | null {
    const seat = seats.get(seatKey(given.session, given.seat))
    if (seat === undefined || seat.left) return 'not-in-session'
    const question = questions.get(questionKey(given.session, given))
    if (question === undefined || question.closed) return 'not-open'
    if (question.pausedAt !== null) return 'paused'
    return (ownLeft(own, question, seat.time) ?? 0) < -GRACE ? 'not-open' : null
  }

  function resultOf({ seat, isRight, receivedAt, ...at }: MemoryAnswer) {
    const openedAt = questions.get(questionKey(at.session, at))?.openedAt ?? receivedAt
    return { seat, isRight, elapsedMs: receivedAt - openedAt }
  }

  return {
    async add({ answer, ...given }) {
      const key = `${questionKey(given.session, given)} ${given.seat}`
      const before = answers.get(key)
      if (before) return before.commandId === given.commandId ? 'again' : 'already-answered'
      const refused = refusal(given)
      if (refused !== null) return refused
      answers.set(key, { ...given, answer: JSON.stringify(answer), receivedAt: now() })
      return 'stored'
    },
    async all(session, place) {
      return givenTo(own, session, place).map((given) => {
        return { ...resultOf(given), answer: JSON.parse(given.answer) as Answer }
      })
    },
    async one(session, place, seat) {
      const given = answers.get(`${questionKey(session, place)} ${seat}`)
      return given ? (JSON.parse(given.answer) as Answer) : null
    },
    async results(session) {
      const given = [...answers.values()].filter((one) => one.session === session)
      return given.map((one) => ({ activity: one.activity, question: one.question, ...resultOf(one) }))
    },
    async counts(session, place, hereWithinMs) {
      const inside = seatsOf(own, session).filter(({ left }) => !left)
      const here = inside.filter((row) => isHere(own, row, hereWithinMs))
      const given = new Set(place && givenTo(own, session, place).map(({ seat }) => seat))
      const question = place ? questions.get(questionKey(session, place)) : undefined
      const mayAnswer = ({ time }: MemorySeat) =>
        question === undefined || (ownLeft(own, question, time) ?? 0) >= -GRACE
      return {
        players: inside.length,
        here: here.length,
        answered: given.size,
        awaited: here.filter((row) => !given.has(row.seat) && mayAnswer(row)).length,
      }
    },
    async leftMs(session, place) {
      const question = questions.get(questionKey(session, place))
      const left = question ? ownLeft(own, question, 'default') : null
      return left === null ? null : Math.max(0, left)
    },
    async longestLeftMs(session, place, hereWithinMs) {
      const question = questions.get(questionKey(session, place))
      if (question === undefined) return null
      const given = new Set(givenTo(own, session, place).map(({ seat }) => seat))
      const waiting = seatsOf(own, session).filter(
        (row) => isHere(own, row, hereWithinMs) && !given.has(row.seat),
      )
      const left = (['default', ...waiting.map(({ time }) => time)] as const).map((time) =>
        ownLeft(own, question, time),
      )
      return left.some((one) => one === null) ? null : Math.max(0, ...left.map(Number))
    },
  }
}
