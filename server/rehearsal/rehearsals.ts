import { randomInt } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { NewLesson } from '#core/contract/new-session.ts'
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
  /** Off for load tests only. */
  readonly rateLimit: boolean
  /** Lets all go that rehearsals have left in memory. */
  readonly forget: () => void
}

export interface Rehearsals {
  /** A lesson with thirty students that the computer plays, in place of the teacher's last one. Nothing of it is stored. */
  start(teacher: string, lesson: NewLesson): Promise<MadeSession | DoorCode>
  stop(): void
}

const STUDENTS = 30
/** They come in over so many milliseconds, as a class does. */
const COME_WITHIN = 6000
/** Milliseconds after which a rehearsal that nobody leads any more is let go. */
const LED_WITHIN = 600_000
const LOOK_EVERY = 30_000
/** Teachers who rehearse at once, each one lesson: it costs as much as a class. */
const MOST = 5
/** Of one teacher: what one leaves in memory is let go when the last one is over. */
const STARTS = { points: 10, duration: 600 }

const LEARNED = [
  'A FIN takes a sequence number, an ACK takes none.',
  'TIME-WAIT is there for the last ACK that gets lost.',
  'CLOSE-WAIT lasts until the application closes.',
  'FIN 占一个序号，ACK 不占。',
  'TIME-WAIT 是为了最后一个 ACK 可能丢失。',
]

export function createRehearsals(deps: RehearsalDeps): Rehearsals {
  /** By teacher. */
  const going = new Map<string, Going>()
  const starting = new Set<string>()
  const starts = deps.rateLimit ? new RateLimiterMemory(STARTS) : null
  const timer = setInterval(() => void letGo(), LOOK_EVERY)

  async function letGo(): Promise<void> {
    for (const [teacher, one] of going) {
      if (await deps.list.hostHere(one.id, LED_WITHIN)) continue
      one.end()
      // Meanwhile the teacher may have begun another one.
      if (going.get(teacher) === one) going.delete(teacher)
    }
    if (going.size === 0 && starting.size === 0) deps.forget()
  }

  /** Counted before anything is waited for: many that are asked for at one instant are no more than one by one. */
  function isFull(teacher: string): boolean {
    const others = new Set([...going.keys(), ...starting])
    return starting.has(teacher) || (!others.has(teacher) && others.size >= MOST)
  }

  async function begin(teacher: string, lesson: NewLesson): Promise<MadeSession | DoorCode> {
    const made = await createLesson(deps, teacher, { ...lesson, class: null })
    if (typeof made === 'string') return made
    await deps.list.hostSeen([made.id])
    going.get(teacher)?.end()
    going.set(teacher, { id: made.id, end: sendStudents(deps, made.code) })
    return made
  }

  return {
    async start(teacher, lesson) {
      if (isFull(teacher) || (await isTooOften(starts, teacher))) return 'too-fast'
      // Others were asked meanwhile too.
      if (isFull(teacher)) return 'too-fast'
      starting.add(teacher)
      try {
        return await begin(teacher, lesson)
      } finally {
        starting.delete(teacher)
      }
    },
    stop() {
      clearInterval(timer)
      for (const { end } of going.values()) end()
      going.clear()
    },
  }
}

interface Going {
  readonly id: string
  /** Ends its students. */
  readonly end: () => void
}

async function isTooOften(starts: RateLimiterMemory | null, teacher: string): Promise<boolean> {
  try {
    await starts?.consume(teacher)
    return false
  } catch (error) {
    if (error instanceof RateLimiterRes) return true
    throw error
  }
}

function sendStudents(deps: RehearsalDeps, code: string): () => void {
  const ends = new Set<() => void>()
  let isOver = false
  const timers = Array.from({ length: STUDENTS }, (_, nth) =>
    setTimeout(
      () => {
        sendStudent(deps, code, nth).then(
          (end) => (isOver ? end() : ends.add(end)),
          () => {},
        )
      },
      (nth * COME_WITHIN) / STUDENTS,
    ),
  )
  return () => {
    isOver = true
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
