import { setTimeout as sleep } from 'node:timers/promises'
import type { Ack } from '#core/contract/ack.ts'
import { SESSION_PATH } from '#core/contract/addresses.ts'
import type { NewLesson, SessionMade } from '#core/contract/new-session.ts'
import type { MatchUpdate, SessionUpdate } from '#core/contract/updates.ts'
import type { Replies } from '#core/contract/wire.ts'
import type { MatchHead } from '#core/match/view.ts'
import type { Answer } from '#core/quiz/answer.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import { newCommandId, rightMove } from './pair.ts'
import { type QuizSocket, ask, connect, cookieOf, takeSeat } from './quiz-players.ts'

const AGAIN_MS = 200
/** Where the pages ask for everything about an account. */
const SIGN_UP_PATH = '/account/api/sign-up/email'
/** One that comes with the product: it begins with a close in four waves. */
const PLAN = 'first-45-minutes'

export interface Lesson {
  readonly session: string
  readonly code: string
  readonly teacher: Host
}

/** What students tell whoever counts: what was acknowledged, and after how many milliseconds. */
export interface Counts {
  moved(match: string, command: string, ms: number): void
  answered(session: string, question: number, seat: string, command: string, ms: number): void
}

type Known = Pick<SessionUpdate, 'sequence' | 'head' | 'own'>

/** What a socket knows of its session, and what it waits for. */
class Follower {
  #known: Known | null = null
  readonly #waiting = new Set<() => void>()

  listen(socket: QuizSocket): void {
    socket.on('session:updated', ({ sequence, head, own }) => {
      this.take({ sequence, head, own: own === undefined ? (this.#known?.own ?? null) : own })
    })
  }

  take(known: Known): void {
    if (this.#known !== null && known.sequence < this.#known.sequence) return
    this.#known = known
    for (const look of this.#waiting) look()
  }

  get known(): Known {
    if (this.#known === null) throw new Error('nothing is known yet')
    return this.#known
  }

  until(isSo: (known: Known) => boolean): Promise<Known> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#known === null || !isSo(this.#known)) return
        this.#waiting.delete(look)
        resolve(this.#known)
      }
      this.#waiting.add(look)
      look()
    })
  }
}

/** A teacher's console. */
class Host extends Follower {
  readonly #socket: QuizSocket
  readonly #session: string

  constructor(socket: QuizSocket, session: string) {
    super()
    this.#socket = socket
    this.#session = session
    this.listen(socket)
  }

  /** As a teacher whose head was an older one: looks again and says it again. */
  async act(act: 'start' | 'skip' | 'close'): Promise<void> {
    const socket = this.#socket as unknown as {
      emitWithAck(name: string, wanted: object): Promise<Ack<Replies['session:act']>>
    }
    for (;;) {
      const at = this.known.sequence
      const wanted = { session: this.#session, command: newCommandId(), at, act }
      const reply = await socket.emitWithAck('session:act', wanted)
      if (reply.ok) return this.take(reply.update)
      if (reply.code === 'stale') await this.until(({ sequence }) => sequence > at)
      else if (reply.code === 'not-stored') await sleep(AGAIN_MS)
      else throw new Error(`${act}: ${reply.code}`)
    }
  }
}

/** A new teacher signs up, starts a lesson, and opens its console. */
export async function openLesson(url: string, nth: number): Promise<Lesson> {
  const teacher = await signUp(url, nth)
  const lesson: NewLesson = {
    plan: PLAN,
    class: null,
    settings: USUAL_CLASS,
    rehearsal: false,
    language: 'en',
  }
  const response = await fetch(url + SESSION_PATH, {
    method: 'POST',
    headers: { cookie: teacher },
    body: JSON.stringify(lesson),
  })
  const made = (await response.json()) as SessionMade
  if (!made.ok) throw new Error(made.message)
  const { session, code } = made
  const socket = await connect(url, `${(await takeSeat(url)).cookie}; ${cookieOf(response)}`)
  const host = new Host(socket, session)
  host.take((await ask(socket, 'session:host', { code })).update)
  return { session, code, teacher: host }
}

async function signUp(url: string, nth: number): Promise<string> {
  const response = await fetch(url + SIGN_UP_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({
      name: `Teacher ${nth}`,
      email: `teacher-${nth}@school.example`,
      password: 'a long one, of a bench',
    }),
  })
  if (!response.ok) throw new Error(`signing up: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

/** One who comes in, plays every match of the lesson right, answers, and comes back. */
export class Student extends Follower {
  readonly seat: string
  readonly #url: string
  readonly #cookie: string
  readonly #lesson: Lesson
  readonly #counts: Counts
  #socket: QuizSocket | null = null
  #match = ''
  #answered = -1

  private constructor(url: string, seat: { seat: string; cookie: string }, lesson: Lesson, counts: Counts) {
    super()
    this.seat = seat.seat
    this.#url = url
    this.#cookie = seat.cookie
    this.#lesson = lesson
    this.#counts = counts
  }

  static async comeIn(url: string, lesson: Lesson, counts: Counts): Promise<Student> {
    const student = new Student(url, await takeSeat(url), lesson, counts)
    await student.#follow()
    return student
  }

  /** Sits down at the match of the round, from then on plays it; resolves when it is followed. */
  async sitDown(): Promise<string> {
    const { own } = await this.until((known) => known.own?.match != null)
    this.#match = own?.match?.match ?? ''
    this.#answered = -1
    this.#see((await this.#joinMatch()).update)
    return this.#match
  }

  async answer(): Promise<void> {
    const { head } = this.known
    if (head.question === null) throw new Error('no question is open')
    const { index, asked } = head.question
    const command = newCommandId()
    const sentAt = performance.now()
    const { session } = this.#lesson
    await ask(this.#open, 'answer:submit', {
      session,
      command,
      question: index,
      answer: anyAnswer(asked),
    })
    this.#counts.answered(session, index, this.seat, command, performance.now() - sentAt)
  }

  cut(): void {
    this.#open.io.engine.close()
  }

  /** In another socket, as after a wifi has gone. */
  async comeBack(): Promise<void> {
    await this.#follow()
    if (this.known.own?.answer == null) throw new Error('an answer was lost')
  }

  get #open(): QuizSocket {
    if (this.#socket === null) throw new Error('not connected')
    return this.#socket
  }

  async #follow(): Promise<void> {
    const socket = await connect(this.#url, this.#cookie)
    this.#socket = socket
    this.listen(socket)
    socket.on('match:updated', (update) => this.#see(update))
    this.take((await ask(socket, 'session:join', { code: this.#lesson.code })).update)
  }

  /** Pairs are told before their matches are made. */
  async #joinMatch(): Promise<Replies['match:join']> {
    try {
      return await ask(this.#open, 'match:join', { match: this.#match })
    } catch (error) {
      if (!(error instanceof Error) || !error.message.endsWith('no-such-match')) throw error
      await sleep(AGAIN_MS / 4)
      return this.#joinMatch()
    }
  }

  #see({ match, head }: MatchUpdate): void {
    if (match !== this.#match || head.role === 'network' || head.asked === null) return
    if (head.asked.stimulus <= this.#answered) return
    this.#answered = head.asked.stimulus
    void this.#move(head, head.asked.stimulus)
  }

  async #move(head: MatchHead, stimulus: number): Promise<void> {
    const command = newCommandId()
    const submit = { match: head.match, command, stimulus, move: rightMove(head) }
    const sentAt = performance.now()
    const reply = await ask(this.#open, 'move:submit', submit)
    if (reply.verdict === 'refused') throw new Error(`refused: ${reply.refusal.reason}`)
    this.#counts.moved(head.match, command, performance.now() - sentAt)
    this.#see(reply.update)
  }
}

type Asked = NonNullable<SessionUpdate['head']['question']>['asked']

/** One that fits the question. @throws {Error} of a place in a diagram: that is no student's to guess */
function anyAnswer(asked: Asked): Answer {
  switch (asked.kind) {
    case 'single':
      return { kind: 'single', option: asked.options[0]?.id ?? '' }
    case 'several':
      return { kind: 'several', options: asked.options.slice(0, 1).map(({ id }) => id) }
    case 'number':
      return { kind: 'number', value: 1 }
    case 'order':
      return { kind: 'order', items: asked.items.map(({ id }) => id) }
    case 'pairs':
      return {
        kind: 'pairs',
        pairs: Object.fromEntries(asked.left.map(({ id }) => [id, asked.right[0]?.id ?? ''])),
      }
    case 'true-false':
      return { kind: 'true-false', isTrue: true, why: asked.reasons[0]?.id ?? '' }
    case 'point':
      throw new Error('a place in a diagram is asked for')
  }
}
