import { randomInt } from 'node:crypto'
import type { DoorCode, NewLesson } from '#core/contract/wire.ts'
import { seatCookie } from '#server/accounts/seat-cookie.ts'
import { type SeatDeps, takeSeat } from '#server/accounts/seats.ts'
import { type CreateLessonDeps, type MadeSession, createLesson } from '#server/sessions/create-session.ts'
import type { PairReader } from '#server/sessions/pair-reader.ts'
import { sendBotStudent } from './bot-student.ts'

export interface RehearsalDeps extends CreateLessonDeps, SeatDeps {
  readonly pairs: PairReader
  /** Of the server that its students connect to. */
  readonly url: () => string
  /** Milliseconds that a student thinks. */
  readonly pace: () => number
  /** Lets all go that rehearsals have left in memory. */
  readonly forget: () => void
}

export interface Rehearsals {
  /** A lesson with thirty students that the computer plays. Nothing of it is stored. */
  start(teacher: string, lesson: NewLesson): Promise<MadeSession | DoorCode>
  stop(): void
}

const STUDENTS = 30
/** They come in over so many milliseconds, as a class does. */
const COME_WITHIN = 6000
/** Milliseconds after which a rehearsal that nobody leads any more is let go. */
const LED_WITHIN = 600_000
const LOOK_EVERY = 30_000
/** Of all teachers at once: each costs as much as a class. */
const MOST = 5

const LEARNED = [
  'A FIN takes a sequence number, an ACK takes none.',
  'TIME-WAIT is there for the last ACK that gets lost.',
  'CLOSE-WAIT lasts until the application closes.',
  'FIN 占一个序号，ACK 不占。',
  'TIME-WAIT 是为了最后一个 ACK 可能丢失。',
]

export function createRehearsals(deps: RehearsalDeps): Rehearsals {
  /** By session: what ends its students. */
  const going = new Map<string, () => void>()
  const timer = setInterval(() => void letGo(), LOOK_EVERY)

  async function letGo(): Promise<void> {
    for (const [id, end] of going) {
      if (await deps.list.hostHere(id, LED_WITHIN)) continue
      end()
      going.delete(id)
      if (going.size === 0) deps.forget()
    }
  }

  return {
    async start(teacher, lesson) {
      if (going.size >= MOST) return 'too-fast'
      const made = await createLesson(deps, teacher, { ...lesson, class: null })
      if (typeof made === 'string') return made
      await deps.list.hostSeen([made.id])
      going.set(made.id, sendStudents(deps, made.code))
      return made
    },
    stop() {
      clearInterval(timer)
      for (const end of going.values()) end()
      going.clear()
    },
  }
}

function sendStudents(deps: RehearsalDeps, code: string): () => void {
  const ends = new Set<() => void>()
  const timers = Array.from({ length: STUDENTS }, (_, nth) =>
    setTimeout(
      () => {
        sendStudent(deps, code, nth).then(
          (end) => ends.add(end),
          () => {},
        )
      },
      (nth * COME_WITHIN) / STUDENTS,
    ),
  )
  return () => {
    for (const timer of timers) clearTimeout(timer)
    for (const end of ends) end()
  }
}

/** Some know much and some little, as in a class. */
async function sendStudent(deps: RehearsalDeps, code: string, nth: number): Promise<() => void> {
  const { proof } = await takeSeat(deps, null)
  if (proof === null) throw new TypeError('a new seat without a proof')
  return sendBotStudent({
    url: deps.url(),
    cookie: seatCookie(proof, false).split(';', 1)[0] ?? '',
    code,
    sessions: deps.sessions,
    pairs: deps.pairs,
    skill: 0.45 + ((nth * 7) % STUDENTS) / (2 * STUDENTS),
    pace: deps.pace,
    learned: LEARNED[randomInt(LEARNED.length)] ?? '',
  })
}
