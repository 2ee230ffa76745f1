import { BANK } from '#content/questions/bank.ts'
import type { Assignment, HomeworkActivity } from '#core/homework/assignment.ts'
import { rolesAsked } from '#core/match/decide.ts'
import type { Move } from '#core/match/move.ts'
import { type Played, apply, rightMove, startPlan } from '#core/match/testing/play.ts'
import type { Answer } from '#core/quiz/answer.ts'
import { type Dice, diceOf } from '#core/quiz/dice.ts'
import { decisionsOf } from '#core/review/decisions-of.ts'
import type { StudentAttempt } from '#core/review/matrix.ts'
import type { DecidedMatch, GivenAnswer } from '#core/review/shared-beliefs.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'

/** Work of a class for the gallery: matches by the real rules, with mistakes by dice that always fall alike. */

export const NOW = Date.UTC(2026, 10, 27, 9)
const DAY = 24 * 60 * 60 * 1000
const FIRST = ['Mei', 'Wei', 'Bo', 'Lin', 'Hua', 'Jun', 'Yan', 'Tao', 'Ana', 'Max', 'Ida', 'Sam']
const LAST = ['Chen', 'Wu', 'Li', 'Zhang-Hoffmann', 'Okafor']
export const STUDENTS = Array.from({ length: 26 }, (_, nth) => ({
  student: `STUDENT${nth}`,
  name: `${FIRST[nth % FIRST.length]} ${LAST[nth % LAST.length]}`,
}))
const SCENARIOS = ['four-waves', 'simultaneous-close', 'half-close', 'first-fin-lost', 'fin-and-ack-in-one']

/** What a student does wrong: a bit too many or too few, or a number that the FIN did not take. */
function spoil(right: Move, dice: Dice): Move {
  if (right.kind !== 'segment') return { kind: 'segment', bits: ['ACK'], seq: 100, ack: 300, length: 0 }
  const kind = dice.roll(4)
  if (kind === 0) return { kind: 'nothing' }
  if (kind === 1) return { ...right, bits: right.bits.filter((bit) => bit !== 'ACK') }
  if (kind === 2) return { ...right, ack: (right.ack ?? 1) - 1 }
  return { ...right, seq: right.ack, ack: right.seq }
}

function playedBy(client: string, server: string, scenario: string, dice: Dice): Played {
  const plan = scenarioById(scenario)?.plan({ client: 100, server: 300 })
  if (plan === undefined) throw new TypeError(`no scenario ${scenario}`)
  let now = startPlan(plan, 2, scenario, { confidence: true })
  const holders = [client, server]
  const events = now.events.map((event) => {
    if (event.type !== 'role-taken' || event.role === 'network') return event
    return {
      ...event,
      holder: { kind: 'person', seat: holders[event.role === 'client' ? 0 : 1] ?? '' },
    } as const
  })
  const seated = events.length
  for (let [role] = rolesAsked(now.match); role !== undefined; [role] = rolesAsked(now.match)) {
    const right = rightMove(now.match, role)
    const isWrong = dice.roll(now.match.ends[role].settled.state === 'FIN-WAIT-1' ? 3 : 6) === 0
    const confidence = dice.roll(3) === 0 ? 'sure' : 'think-so'
    const stimulus = now.match.ends[role].number
    const move = isWrong ? spoil(right, dice) : right
    now = apply(now, { type: 'submit-move', role, by: 'person', stimulus, move, confidence, wallMs: 0 })
  }
  return { match: now.match, events: [...events, ...now.events.slice(seated)] }
}

export const MATCHES: readonly DecidedMatch[] = STUDENTS.slice(0, 24).map(({ student }, nth) => {
  const dice = diceOf(`match ${nth}`)
  const partner = STUDENTS[(nth + 1) % STUDENTS.length]?.student ?? ''
  const { events } = playedBy(student, partner, SCENARIOS[nth % SCENARIOS.length] ?? 'four-waves', dice)
  return { match: `MATCH${nth}`, decisions: decisionsOf(events) }
})

/** Single choices, which the weaker half gets wrong more often. */
export const ANSWERS: readonly GivenAnswer[] = BANK.filter(({ kind }) => kind === 'single')
  .slice(0, 8)
  .flatMap((asked, question) => {
    const dice = diceOf(`question ${question}`)
    if (asked.kind !== 'single') return []
    return STUDENTS.slice(0, question === 7 ? 9 : 26).map(({ student }, nth): GivenAnswer => {
      const isRight = dice.roll(10) < (nth < 13 ? 9 : 6) - question * 0.7
      const wrong = asked.options.filter(({ id }) => id !== asked.key)
      const option = isRight ? asked.key : (wrong[dice.roll(wrong.length)]?.id ?? asked.key)
      const answer: Answer = { kind: 'single', option }
      return { who: student, asked, answer, isRight: option === asked.key }
    })
  })

const QUIZ: Extract<HomeworkActivity, { kind: 'quiz' }>['source'] = {
  from: 'bank',
  chapters: [],
  skills: [],
  difficulties: [],
  kinds: [],
  count: 8,
}

export const ASSIGNMENT: Assignment = {
  seed: 'gallery',
  id: 'ASSIGNMENT',
  code: 'K7MPQ2',
  class: 'CLASS',
  title: 'Closing at home: four waves and what can go wrong',
  teacher: 'teacher',
  createdAt: NOW - 9 * DAY,
  activities: [
    { kind: 'reading', title: '', chapter: 'four-waves' },
    { kind: 'scenario', title: '', scenario: 'four-waves', level: 2, confidence: true },
    { kind: 'goal', title: 'Three clean closes', level: 2, clean: 3, withLoss: 1 },
    { kind: 'quiz', title: 'Quiz on states', source: QUIZ },
    { kind: 'scenario', title: '', scenario: 'simultaneous-close', level: 3, confidence: false },
  ],
  opensAt: NOW - 8 * DAY,
  dueAt: NOW - DAY,
  timeZone: 'Asia/Shanghai',
  late: 'flagged',
  lateUntil: null,
  attempts: 3,
  counts: 'best',
  feedback: 'at-once',
  shuffle: true,
  seeds: 'own',
  classmates: true,
  board: 'names',
}

export const ATTEMPTS: readonly StudentAttempt[] = STUDENTS.flatMap(({ student }, nth) =>
  ASSIGNMENT.activities.flatMap((activity, index) => attemptsAt(student, nth, index, activity.kind)),
)

function attemptsAt(student: string, nth: number, activity: number, kind: string): StudentAttempt[] {
  const dice = diceOf(`${student} ${activity}`)
  if (nth === 25 || dice.roll(8) === 0) return []
  const count = kind === 'goal' ? 1 + dice.roll(4) : kind === 'reading' ? 1 : 1 + dice.roll(2)
  return Array.from({ length: count }, (_, which) => attempt(student, activity, kind, which + 1, dice))
}

function attempt(student: string, activity: number, kind: string, nth: number, dice: Dice): StudentAttempt {
  const startedAt = NOW - (1 + dice.roll(6)) * DAY - dice.roll(5) * 3_600_000
  const at = startedAt + 600_000 + (dice.roll(7) === 0 ? 3 * DAY : 0)
  const isOpen = dice.roll(12) === 0
  const of = {
    id: `${student}${activity}${nth}`,
    assignment: 'ASSIGNMENT',
    activity,
    student,
    nth,
    startedAt,
  }
  if (kind === 'reading') return { ...of, match: null, finishedAt: at, quiz: null, close: null }
  const right = 2 + dice.roll(7)
  if (kind === 'quiz') {
    const quiz = { asked: 8, answered: isOpen ? 5 : 8, right: Math.min(right, 8), elapsedMs: 240_000 }
    return { ...of, match: null, finishedAt: isOpen ? null : at, quiz, close: null }
  }
  const points = 250 + dice.roll(8) * 50
  const close = {
    scenario: SCENARIOS[dice.roll(4)] ?? 'four-waves',
    points,
    obtainable: 600,
    right: 4,
    decisions: 6,
  }
  const ended = { ...close, clean: dice.roll(4) > 0, elapsedMs: 90_000, at }
  return { ...of, match: `MATCH${nth}`, finishedAt: null, quiz: null, close: isOpen ? null : ended }
}
