import { setTimeout as sleep } from 'node:timers/promises'
import { type Counts, type Lesson, Student, openLesson } from './class-students.ts'
import { type QuizSocket, connect } from './quiz-players.ts'

/**
 * All students, in a process of their own: `class-load.ts URL product|bare STUDENTS SESSIONS`. Says 'connected' once the
 * teachers are there, waits for 'go', then the students come, play, answer, are cut off and come back; sends what it
 * has counted. Of bare socket.io the students only come, are cut off, and come back.
 */
const [url = '', kind = 'product', studentCount = '1', sessionCount = '1'] = process.argv.slice(2)
const wanted = Number(studentCount)
/** A class comes in while the code stands on the wall. */
const COMING_MS = 8000
const ANSWERING_MS = 1000
const SETTLING_MS = 2000

/** Times in milliseconds, sorted. */
export interface ClassLoad {
  /** Of each student, from opening the page's socket to being in. */
  readonly joins: readonly number[]
  /** From the first to the last of all that came in. */
  readonly allInMs: number
  /** Students that sat at a match with somebody. */
  readonly paired: number
  /** From the first lesson's start until the last one sat, and until the last round was over. */
  readonly seatedMs: number
  readonly playedMs: number
  readonly moveTimes: readonly number[]
  readonly answerTimes: readonly number[]
  /** From when all sockets were cut, until each was back. */
  readonly returns: readonly number[]
  /** Acknowledged: `match command`, and `session question seat command`. */
  readonly moves: readonly string[]
  readonly answers: readonly string[]
}

const moves: string[] = []
const answers: string[] = []
const moveTimes: number[] = []
const answerTimes: number[] = []
const counts: Counts = {
  moved(match, command, ms) {
    moves.push(`${match} ${command}`)
    moveTimes.push(ms)
  },
  answered(session, question, seat, command, ms) {
    answers.push(`${session} ${question} ${seat} ${command}`)
    answerTimes.push(ms)
  },
}

function ascending(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b)
}

async function timed<T>(deed: () => Promise<T>): Promise<{ readonly ms: number; readonly done: T }> {
  const from = performance.now()
  const done = await deed()
  return { ms: performance.now() - from, done }
}

/** Each at a moment of their own. */
async function allCome<T>(comeIn: (nth: number) => Promise<T>) {
  const from = performance.now()
  const came = await Promise.all(
    Array.from({ length: wanted }, async (_, nth) => {
      await sleep((nth / wanted) * COMING_MS)
      return timed(() => comeIn(nth))
    }),
  )
  const joins = ascending(came.map(({ ms }) => ms))
  return { all: came.map(({ done }) => done), joins, allInMs: performance.now() - from }
}

async function openLessons(): Promise<Lesson[]> {
  const lessons: Lesson[] = []
  while (lessons.length < Number(sessionCount)) lessons.push(await openLesson(url, lessons.length))
  return lessons
}

async function playRound(lessons: readonly Lesson[], students: readonly Student[]) {
  const from = performance.now()
  const sitting = students.map((student) => student.sitDown())
  await Promise.all(lessons.map(({ teacher }) => teacher.act('start')))
  const matches = await Promise.all(sitting)
  const seatedMs = performance.now() - from
  await Promise.all(students.map((student) => student.until(({ head }) => head.phase === 'debrief')))
  const at = new Map<string, number>()
  for (const match of matches) at.set(match, (at.get(match) ?? 0) + 1)
  const paired = matches.filter((match) => (at.get(match) ?? 0) > 1).length
  return { paired, seatedMs, playedMs: performance.now() - from }
}

/** On to the first question that is not about a place in a diagram. */
async function ask({ teacher }: Lesson): Promise<void> {
  do await teacher.act('skip')
  while (teacher.known.head.phase !== 'question' || teacher.known.head.question?.asked.kind === 'point')
}

async function answerAll(lessons: readonly Lesson[], students: readonly Student[]): Promise<void> {
  await Promise.all(lessons.map(ask))
  await Promise.all(
    students.map(async (student) => {
      await student.until(({ head }) => head.phase === 'question' && head.question?.asked.kind !== 'point')
      await sleep(Math.random() * ANSWERING_MS)
      await student.answer()
    }),
  )
  await Promise.all(students.map((student) => student.until(({ head }) => head.phase === 'answer')))
}

/** Every socket at once; each of them is back when it has been told where its lesson stands. */
async function cutAll<T>(all: readonly T[], cut: (one: T) => void, comeBack: (one: T) => Promise<unknown>) {
  for (const one of all) cut(one)
  return ascending((await Promise.all(all.map((one) => timed(() => comeBack(one))))).map(({ ms }) => ms))
}

async function playClass(lessons: readonly Lesson[]): Promise<ClassLoad> {
  const came = await allCome((nth) => Student.comeIn(url, lessons[nth % lessons.length]!, counts))
  const played = await playRound(lessons, came.all)
  await answerAll(lessons, came.all)
  const returns = await cutAll(
    came.all,
    (student) => student.cut(),
    (student) => student.comeBack(),
  )
  return {
    ...came,
    ...played,
    returns,
    moveTimes: ascending(moveTimes),
    answerTimes: ascending(answerTimes),
    moves,
    answers,
  }
}

async function joinBare(nth: number): Promise<QuizSocket> {
  const socket = await connect(url, '')
  const bare = socket as unknown as { emitWithAck(name: string, payload: object): Promise<object> }
  await bare.emitWithAck('join', { pair: `${nth % Number(sessionCount)}` })
  return socket
}

async function playBare(): Promise<ClassLoad> {
  const came = await allCome(joinBare)
  await sleep(SETTLING_MS)
  const returns = await cutAll(
    [...came.all.entries()],
    ([, socket]) => void socket.io.engine.close(),
    ([nth]) => joinBare(nth),
  )
  const nothing = { moves, answers, moveTimes, answerTimes }
  return { ...came, ...nothing, returns, paired: 0, seatedMs: 0, playedMs: 0 }
}

const play = kind === 'bare' ? playBare : await openLessons().then((lessons) => () => playClass(lessons))
process.send?.('connected')
process.once('message', async () => {
  const { all: _, ...load } = (await play()) as ClassLoad & { readonly all?: unknown }
  process.send?.(load)
})
