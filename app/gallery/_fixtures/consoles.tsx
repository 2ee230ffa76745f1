import type { ReactNode } from 'react'
import { askQuestion } from '#core/quiz/ask.ts'
import { distributionOf } from '#core/quiz/distribution.ts'
import { keyOf } from '#core/quiz/grade.ts'
import type { PairEnd, PairView } from '#core/match/pair-view.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import type { SessionSummary } from '#core/session/summary.ts'
import type {
  ActivityHead,
  HostView,
  RosterRow,
  SessionHead,
  SessionPhase,
  StandingsHead,
} from '#core/session/view.ts'
import { questionById } from '#content/questions/bank.ts'
import { CONSOLE_WORDS } from '#app/_console/console-words.ts'
import type { AtInside, AtSession, SessionDoor } from '#app/_realtime/at-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { GalleryConsole } from '../[state]/gallery-console.tsx'
import { galleryDetail, galleryPairs } from './pairs.ts'

const NAMES = [
  'Gentle Tiger',
  '小安和小波',
  'Bo',
  'Humble Woodpecker',
  'Quiet Otter',
  'Extraordinarily Patient Hippopotamus',
  'Calm Heron',
  'Light Puffin',
  'Noble Cat',
  'Mei',
]
const REAL = ['Anna Bergmann', '王小明', 'Maximilian von Habsburg-Lothringen', 'Li Wei', 'José Ñandú']
const STUDENTS = 30
const PAIRS = 15

const text = (en: string, zh: string) => ({ en, zh })
const QUIZ: ActivityHead = {
  kind: 'quiz',
  title: text('What do you know already?', '你已经知道什么？'),
  minutes: 6,
  questions: 10,
  scored: true,
}
const SCENARIO: ActivityHead = {
  kind: 'scenario',
  title: text('Four waves', '四次挥手'),
  minutes: 12,
  scenario: 'four-waves',
  level: 2,
  confidence: false,
  guided: false,
}
const READING: ActivityHead = {
  kind: 'reading',
  title: text('TIME-WAIT: the long goodbye', 'TIME-WAIT：漫长的告别'),
  minutes: 8,
  chapter: 'time-wait',
}
const PREDICTION: ActivityHead = {
  ...QUIZ,
  title: text('What comes next?', '接下来会怎样？'),
  minutes: null,
  questions: 1,
  scored: false,
}
const FIRST: ActivityHead = {
  ...SCENARIO,
  title: text('A first match, with help', '有引导的第一局'),
  minutes: 3,
  guided: true,
}
const PLAN: readonly ActivityHead[] = [FIRST, QUIZ, SCENARIO, READING, { ...QUIZ, minutes: 10 }]

function rosterOf(count: number): RosterRow[] {
  return Array.from({ length: count }, (_, index) => ({
    seat: `SEAT${index}`,
    name: `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${Math.floor(index / NAMES.length) + 1}`}`,
    here: index % 13 !== 5,
    time: index === 2 ? 'extended' : index === 7 ? 'none' : 'default',
    partner: index === 4 ? 'SEAT6' : null,
    student: index < 3 ? `STUDENT${index}` : null,
  }))
}

const STANDINGS: StandingsHead = {
  rows: rosterOf(10).map(({ seat, name }, index) => ({
    rank: index + 1,
    seat,
    name,
    points: 5200 - index * 310,
    right: 9 - Math.floor(index / 2),
  })),
  ranked: 28,
}

const STUCK: Partial<PairEnd> = { stuckAt: 'fin-takes-a-number', refusals: 3, isAsked: true }

/** A real round, in which two pairs struggle, one is the network's, and one has lost its student. */
function pairs(): PairView[] {
  return galleryPairs(PAIRS).map((pair, index) => {
    if (index === 3) return withEnd(pair, 'client', STUCK)
    if (index === 8)
      return withEnd(pair, 'client', { stuckAt: 'ack-from-own-column', refusals: 1, isAsked: true })
    if (index === 5) return withEnd(pair, 'server', { place: { kind: 'person', seat: 'SEAT11', lent: true } })
    if (index !== 9) return pair
    return { ...pair, network: { place: { kind: 'person', seat: 'SEAT29', lent: false }, undecided: 1 } }
  })
}

function withEnd(pair: PairView, role: 'client' | 'server', change: Partial<PairEnd>): PairView {
  return { ...pair, ends: { ...pair.ends, [role]: { ...pair.ends[role], ...change } } }
}

const FIN_ACKED_WRONGLY = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 101, ack: 300 } as const

function readPair(moves: number | 'end'): ReadPair {
  const detail = galleryDetail({
    scenario: 'four-waves',
    moves,
    wrong: [FIN_ACKED_WRONGLY, FIN_ACKED_WRONGLY],
  })
  return { match: 'PAIR3', sequence: 9, detail }
}

const SUMMARY: SessionSummary = {
  players: 29,
  wentWell: {
    matches: 44,
    clean: 31,
    decisions: 263,
    firstTry: 188,
    answers: 290,
    right: 201,
    best: { activity: 1, question: 2, right: 27, answers: 29 },
  },
  misconceptions: [
    {
      code: 'fin-takes-a-number',
      times: 21,
      students: 12,
      sure: 7,
      example: { match: 'PAIR3', role: 'server', step: 3 },
    },
    {
      code: 'time-wait-skipped',
      times: 9,
      students: 8,
      sure: 0,
      example: { match: 'PAIR4', role: 'client', step: 2 },
    },
    { code: 'exactly-one-end-waits', times: 6, students: 6, sure: 0, example: null },
  ],
  podium: STANDINGS,
  exits: [
    { seat: 'SEAT0', name: 'Gentle Tiger', text: 'A FIN takes a sequence number, an ACK does not.' },
    { seat: 'SEAT1', name: '小安和小波', text: '先关闭的一方要等 2MSL，因为最后的 ACK 可能丢失。' },
    { seat: 'SEAT2', name: 'Bo', text: 'half-close is real' },
  ],
}

interface Change {
  readonly head?: Partial<SessionHead>
  readonly host?: Partial<HostView>
  readonly inside?: Partial<Omit<AtInside, 'at' | 'known'>>
  readonly students?: number
  /** Milliseconds. */
  readonly leftMs?: number
  readonly goneMs?: number
}

function headAt(phase: SessionPhase, { head = {}, students = STUDENTS, leftMs }: Change): SessionHead {
  const isRound = phase === 'playing' || phase === 'debrief'
  const isAsked = phase === 'question' || phase === 'closing' || phase === 'answer' || phase === 'standings'
  const question = questionById('hc-which-call')
  const activity = isRound ? SCENARIO : phase === 'reading' ? READING : isAsked ? QUIZ : FIRST
  return {
    session: 'GALLERYGALLERY23',
    code: 'K7MPQ2',
    phase,
    title: 'The first 45 minutes',
    activity,
    index: isRound ? 2 : phase === 'reading' ? 3 : isAsked ? 1 : phase === 'ended' ? 4 : 0,
    activities: PLAN.length,
    settings: {
      limitMs: leftMs === undefined ? null : 40_000,
      speed: false,
      standings: 'each',
      pace: 'host',
      open: false,
    },
    class: { ...USUAL_CLASS, timers: 'relaxed' },
    question:
      isAsked && question !== null
        ? { index: 2, asked: askQuestion(question, 'gallery'), leftMs: leftMs ?? null }
        : null,
    closed:
      phase === 'answer' && question !== null
        ? {
            key: keyOf(question),
            explanation: question.explanation,
            references: question.references,
            distribution: distributionOf(
              question,
              Array.from({ length: 24 }, () => keyOf(question)),
            ),
          }
        : null,
    round: isRound ? { index: 0, pairs: PAIRS, over: 4 } : null,
    standings: null,
    players: students,
    locked: false,
    paused: false,
    hostHere: true,
    ...head,
  }
}

function hostView({ host = {}, students = STUDENTS }: Change): HostView {
  return {
    roster: rosterOf(students),
    answered: 17,
    answeredBy: rosterOf(17).map(({ seat }) => seat),
    standings: STANDINGS,
    plan: PLAN,
    sinceMs: null,
    shows: { kind: 'auto' },
    byHand: [],
    students: REAL.map((name, index) => ({ student: `STUDENT${index}`, name })),
    projectorKey: 'GALLERYKEY234567GALLERYKEY234567',
    isRehearsal: false,
    ...host,
  }
}

function inside(phase: SessionPhase, change: Change = {}): () => AtSession {
  const hasPairs = phase === 'playing' || phase === 'debrief'
  return () => ({
    at: 'inside',
    line: 'live',
    sending: null,
    acting: null,
    asking: [],
    trouble: null,
    ...change.inside,
    known: {
      sequence: 7,
      head: headAt(phase, change),
      own: null,
      host: hostView(change),
      wall: hasPairs ? { shows: change.host?.shows ?? { kind: 'auto' }, pairs: pairs() } : null,
      answered: phase === 'question' ? 17 : null,
      endsAt: change.leftMs ?? null,
      begunAt: phase === 'lobby' || phase === 'ended' ? null : -(change.goneMs ?? 250_000),
    },
  })
}

const door = (why: SessionDoor) => (): AtSession => ({ at: 'door', why })
const LOOKS: Change = { host: { shows: { kind: 'pair', match: 'PAIR3', step: 3 } } }
const BY_HAND: Change = {
  head: { class: { ...USUAL_CLASS, pairBy: 'hand' } },
  host: {
    byHand: [
      ['SEAT0', 'SEAT5'],
      ['SEAT1', 'SEAT3'],
    ],
  },
  students: 12,
}

const CONSOLES: Readonly<Record<string, () => AtSession>> = {
  'console-connecting': () => ({ at: 'connecting' }),
  'console-refused': door('not-the-host'),
  'console-missing': door('missing'),
  'console-lobby-empty': inside('lobby', { students: 0 }),
  'console-lobby': inside('lobby'),
  'console-lobby-locked': inside('lobby', { head: { locked: true } }),
  'console-lobby-by-hand': inside('lobby', BY_HAND),
  'console-rehearsal': inside('lobby', { host: { isRehearsal: true, students: [] } }),
  'console-question': inside('question'),
  'console-question-limited': inside('question', { leftMs: 24_000 }),
  'console-paused': inside('question', { leftMs: 24_000, head: { paused: true } }),
  'console-closing': inside('closing'),
  'console-answer': inside('answer'),
  'console-standings': inside('standings'),
  'console-reading': inside('reading', { goneMs: 620_000 }),
  'console-round': inside('playing'),
  'console-round-frozen': inside('playing', { host: { shows: { kind: 'frozen' } } }),
  'console-round-look': inside('playing', LOOKS),
  'console-debrief': inside('debrief'),
  'console-debrief-look': inside('debrief', LOOKS),
  'console-prediction': inside('answer', { ...LOOKS, head: { activity: PREDICTION } }),
  'console-reconnecting': inside('playing', { inside: { line: 'reconnecting' } }),
  'console-stale': inside('playing', { inside: { trouble: 'stale' } }),
  'console-ended': inside('ended'),
  'console-ended-look': inside('ended', LOOKS),
}

/** Every state of a teacher's console. */
export const CONSOLE_PAGES: Readonly<Record<string, () => ReactNode>> = Object.fromEntries(
  Object.entries(CONSOLES).map(([name, state]) => [
    name,
    () => (
      <ClientWords of={CONSOLE_WORDS}>
        <GalleryConsole
          state={state()}
          read={readPair(name === 'console-round-look' ? 3 : 'end')}
          summary={SUMMARY}
        />
      </ClientWords>
    ),
  ]),
)
