import { createServer } from 'node:http'
import type { NewLesson } from '#core/contract/new-session.ts'
import type { NameLanguage } from './accounts/make-name.ts'
import { takeSeat } from './accounts/seats.ts'
import { type OwnBoards, boardsOf } from './board/own-boards.ts'
import { NO_CARD_LIMITS } from './cards/card-limits.ts'
import { type OwnCards, cardsOf } from './cards/own-cards.ts'
import { signInByCard } from './cards/sign-in-by-card.ts'
import { classBookOf } from './classes/class-book.ts'
import { type OwnClasses, classesOf } from './classes/own-classes.ts'
import { type DemoHomework, demoHomework } from './compose-demo-homework.ts'
import { type DemoLessons, demoLessons } from './compose-demo-lessons.ts'
import { composeSessions } from './compose-sessions.ts'
import { type OwnAssignments, assignmentsOf } from './homework/own-assignments.ts'
import { startDueLoop } from './matches/due-loop.ts'
import { createMatches } from './matches/matches.ts'
import { createSeatNames } from './matches/seat-names.ts'
import { type Times, playTimes } from './matches/times.ts'
import { newId } from './new-id.ts'
import { activitiesOf } from './plans/activities-of.ts'
import { type OwnPlans, plansOf } from './plans/own-plans.ts'
import { ALONE } from './realtime/neighbours.ts'
import { createSocketServer } from './realtime/socket-server.ts'
import { type OwnRecords, recordsOf } from './records/own-records.ts'
import { type OwnReviews, reviewsOf } from './review/own-reviews.ts'
import { createWorkReader } from './review/work-reader.ts'
import { SESSION_TIMES } from './sessions/session-times.ts'
import { questionSetsOf } from './sets/own-question-sets.ts'
import type { Storage } from './storage/storage.ts'

export interface DemoParts {
  readonly storage: Storage
  /** Of the installation. */
  readonly secret: string
  readonly retentionDays: number
  /** The demo's own clock, epoch milliseconds: by it matches are played when they are said to have been. */
  readonly now: () => number
  readonly onError: (error: unknown, what: string) => void
}

/** What one teacher does, as the pages would have it done. */
export interface DemoTeacher {
  readonly classes: OwnClasses
  readonly cards: OwnCards
  readonly plans: OwnPlans
  readonly assignments: OwnAssignments
  readonly boards: OwnBoards
  readonly reviews: OwnReviews
  readonly records: OwnRecords
  /** Whose seat it is: as on the console of a lesson. */
  recognise(group: string, seat: string, student: string): Promise<unknown>
}

/** The house without its sockets: bots and teacher come in by the use cases. */
export interface DemoHouse {
  readonly lessons: DemoLessons
  readonly homework: DemoHomework
  of(teacher: string): DemoTeacher
  /** Signs in with what is printed on a card. Its seat. */
  signIn(card: string, secret: string): Promise<string>
  /** The seat of somebody who comes without a card. */
  takeSeat(language: NameLanguage): Promise<string>
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

const HOUR = 3_600_000

/** Nobody is waited for; whoever plays is there until the end. */
const TIMES: Times = {
  ...playTimes('none', 'none'),
  absentAfter: HOUR,
  seenEvery: HOUR,
  fateAfter: HOUR,
  // The computer's moves are made by whoever plays against it, one by one and by the demo's clock.
  botPace: () => HOUR,
}
const LESSON_TIMES = { ...SESSION_TIMES, grace: 0, hereWithin: HOUR, hostWithin: HOUR }

export function composeDemo(parts: DemoParts): DemoHouse {
  const { storage, secret, now, onError } = parts
  const { due, seats } = storage
  // Nobody connects to it.
  const server = createSocketServer(createServer(), { publicUrl: null, trustProxy: false })
  const classes = classBookOf(storage.classes)
  const names = createSeatNames(seats, now)
  const onDue = (inMs: number) => loop.expect(inMs)
  const matches = createMatches({ log: storage.log, names, times: TIMES, onDue })
  const setsOf = (teacher: string) => questionSetsOf({ sets: storage.sets, newId }, teacher)
  const live = composeSessions({
    io: server.of('/'),
    storage: storage.sessions,
    matches,
    matchLog: storage.log,
    due,
    names,
    classes,
    times: LESSON_TIMES,
    playTimes: TIMES,
    isRehearsal: false,
    neighbours: ALONE,
    players: { unfollow: () => {} },
    activitiesOf: (teacher: string, lesson: NewLesson) =>
      activitiesOf({ plans: storage.plans, setsOf }, teacher, lesson),
    newId,
    secret,
    now,
    tell: () => {},
    onDue,
    onError,
  })
  const loop = startDueLoop({
    due,
    fire: async (row) => {
      await live.fire(row)
    },
    onLook: async () => {},
    lookEvery: TIMES.lookEvery,
    hold: TIMES.hold,
    onError: (error) => onError(error, 'due'),
  })
  const deps = { ...storage, seats, due, matches, newId, now, secret, setsOf, times: TIMES }

  return {
    lessons: demoLessons({ ...deps, live, classes, names, lessonTimes: LESSON_TIMES, onDue }),
    homework: demoHomework(deps),
    of: (teacher) => demoTeacher(parts, teacher),
    async signIn(card, printed) {
      const door = { cards: storage.cards, limits: NO_CARD_LIMITS, secret }
      const signed = await signInByCard(door, { card, secret: printed, address: '127.0.0.1' })
      if (!signed.ok) throw new Error(`the card ${card} opens nothing: ${signed.why}`)
      return signed.seat.seat
    },
    async takeSeat(language) {
      const { seat } = await takeSeat({ seats, secret, newId }, null, undefined, language)
      return seat.id
    },
    async stop() {
      await loop.stop()
      await Promise.all([matches.idle(), live.sessions.idle()])
      live.stop()
      await server.close()
    },
  }
}

/** Nobody holds a socket here. */
function endSeat(): void {}

function demoTeacher({ storage, secret, retentionDays }: DemoParts, teacher: string): DemoTeacher {
  const { classes, homework, plans, sets, cards, standings, sessions, reviews, records } = storage
  const setsOf = (of: string) => questionSetsOf({ sets, newId }, of)
  const reader = createWorkReader(reviews.list)
  return {
    classes: classesOf({ classes, newId, endSeat }, teacher),
    cards: cardsOf({ cards, classes: classes.list, secret, newId, endSeat }, teacher),
    plans: plansOf({ plans, newId, setsOf, secret }, teacher),
    assignments: assignmentsOf({ homework, classes, setsOf, newId }, teacher),
    boards: boardsOf({ standings, classes: classes.list }, teacher),
    reviews: reviewsOf(
      { ...storage, classes, homework, sessions: sessions.list, reviews, reader, newId },
      teacher,
    ),
    records: recordsOf({ records, classes, homework, reviews, retentionDays, newId, endSeat }, teacher),
    recognise: (group, seat, student) => classBookOf(classes).seatStudent(group, seat, student),
  }
}
