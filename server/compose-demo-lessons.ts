import { setTimeout as sleep } from 'node:timers/promises'
import type { NewLesson } from '#core/contract/new-session.ts'
import type { Question } from '#core/quiz/question.ts'
import type { Act } from '#core/session/acts.ts'
import { type Session, presentRound, questionAt, takesAnswers } from '#core/session/session.ts'
import { type PlayDeps, type Think, playToTheEnd } from './bots/play-to-the-end.ts'
import type { SessionHouse } from './compose-sessions.ts'
import type { DueList, SeatList } from './matches/ports.ts'
import type { SeatNames } from './matches/seat-names.ts'
import { botAnswer } from './rehearsal/bot-answer.ts'
import { actAsHost } from './sessions/act.ts'
import { createLesson } from './sessions/create-session.ts'
import { type JoinSessionDeps, joinSession } from './sessions/join-session.ts'
import { closeAnswered } from './sessions/pass-phase.ts'
import type { ClassBook, SessionStorage } from './sessions/ports.ts'
import type { SessionTimes } from './sessions/session-times.ts'
import type { SessionNow } from './sessions/sessions.ts'
import { submitAnswer } from './sessions/submit-answer.ts'

/** Lessons as their teacher and their students have them, one command after the other. All of it @throws {NotStored}. */
export interface DemoLessons {
  start(teacher: string, lesson: NewLesson): Promise<{ readonly id: string; readonly code: string }>
  join(code: string, seat: string): Promise<void>
  act(id: string, act: Act): Promise<void>
  /** As it stands, once all that is due for it is done. */
  settled(id: string): Promise<Session>
  /** Answers the question that is open. */
  answer(id: string, seat: string, knows: (question: Question) => boolean): Promise<void>
  /** Closes it: at once where all have answered. */
  closeQuestion(id: string): Promise<void>
  /** Plays a match of the round. Whether it is over. */
  play(match: string, thinks: ReadonlyMap<string, Think>): Promise<boolean>
  /** Says what the seat has learned. */
  exit(id: string, seat: string, text: string): Promise<void>
}

interface LessonDeps extends PlayDeps {
  readonly sessions: SessionStorage
  readonly live: SessionHouse
  readonly classes: ClassBook
  readonly names: SeatNames
  readonly seats: SeatList
  readonly due: DueList
  readonly secret: string
  readonly lessonTimes: SessionTimes
  readonly onDue: (inMs: number) => void
}

/** Milliseconds between two looks, and how many of them: what is due is done within a second. */
const LOOK = 20
const MOST_LOOKS = 3000

export function demoLessons(deps: LessonDeps): DemoLessons {
  const { live, newId, now } = deps
  const { list, seats, answers, exits } = deps.sessions
  const { sessions, pairs } = live
  const acting = { sessions, seats, times: deps.lessonTimes, newId, now }

  async function lookAt(id: string): Promise<SessionNow> {
    const found = await sessions.look(id)
    if (found === null) throw new Error(`there is no session ${id}`)
    return found
  }

  /** Whether nothing that the session has asked for is still to be done. */
  async function isSettled(session: Session): Promise<boolean> {
    if (session.phase === 'closing') return false
    if (session.rounds.some(({ place, results }) => results === null && isPast(session, place))) return false
    const round = presentRound(session)
    if (session.phase !== 'playing' || round === null) return true
    const opened = await Promise.all(round.pairs.map(({ match }) => pairs.of(match)))
    return opened.every((one) => one !== null)
  }

  async function settled(id: string): Promise<Session> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const { session } = await lookAt(id)
      if (await isSettled(session)) return session
      await sleep(LOOK)
    }
    throw new Error(`the session ${id} does not go on`)
  }

  async function act(id: string, wanted: Act): Promise<void> {
    const { sequence } = await lookAt(id)
    const done = await actAsHost(acting, { session: id, command: newId(16), at: sequence, act: wanted })
    if (!done.done) throw new Error(`the session ${id} refuses ${wanted}: ${done.code}`)
  }

  return {
    act,
    settled,
    async start(teacher, lesson) {
      const made = await createLesson(
        { ...live, list, classes: deps.classes, newId, secret: deps.secret },
        teacher,
        lesson,
      )
      if (typeof made === 'string') throw new Error(`the lesson is refused: ${made}`)
      await list.hostSeen([made.id])
      return made
    },
    async join(code, seat) {
      const named = await deps.names.of([seat])
      const came = await joinSession(joinDeps(deps), { id: seat, name: named[seat] ?? '' }, code)
      if (typeof came === 'string') throw new Error(`the seat ${seat} does not come in: ${came}`)
    },
    async answer(id, seat, knows) {
      const { session } = await lookAt(id)
      if (!takesAnswers(session)) return
      const question = questionAt(session, session.place)
      const answer = botAnswer(question, knows(question))
      const given = { session: id, command: newId(16), question: session.place.question, answer }
      const { code } = await submitAnswer({ sessions, answers }, seat, given)
      if (code !== null) throw new Error(`an answer is refused: ${code}`)
    },
    async closeQuestion(id) {
      const closed = await closeAnswered({ sessions, answers }, await lookAt(id), deps.lessonTimes.hereWithin)
      if (closed === null) await act(id, 'close')
    },
    play: (match, thinks) => playToTheEnd(deps, match, thinks),
    exit: async (id, seat, text) => void (await exits.say(id, seat, text)),
  }
}

function isPast(session: Session, { activity, question }: Session['rounds'][number]['place']): boolean {
  const isHere = session.phase === 'playing' && session.place.activity === activity
  return !isHere || session.place.question !== question
}

function joinDeps({ live, sessions, names, ...deps }: LessonDeps): JoinSessionDeps {
  return {
    ...deps,
    ...sessions,
    sessions: live.sessions,
    pairs: live.pairs,
    claims: sessions.names,
    names,
    times: deps.lessonTimes,
    teachers: { of: async () => null },
  }
}
