import type { ReactNode } from 'react'
import type { Answer, AskedQuestion } from '#core/quiz/answer.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import type { QuizSettings } from '#core/session/settings.ts'
import type {
  ActivityHead,
  HostView,
  OwnPlace,
  SessionHead,
  SessionPhase,
  StandingsHead,
} from '#core/session/view.ts'
import type { AtInside, AtSession, SessionDoor } from '#app/_realtime/at-session.ts'
import { ChapterTitles } from '#app/_room/chapter-titles.tsx'
import { readChapterTitles } from '#app/_room/read-chapter-titles.ts'
import { ROOM_WORDS } from '#app/_room/room-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import QuizPage from '#app/quiz/page.tsx'
import { GalleryHost, GalleryPlayer, GalleryStrangers } from '../[state]/gallery-room.tsx'

const CODE = 'K7MPQ2'
const NAMES = ['Gentle Tiger', 'Brave Magpie', 'Light Puffin', 'Noble Cat', 'Quiet Otter', 'Calm Heron']
export const ASKED: AskedQuestion = {
  kind: 'single',
  id: 'gallery-1',
  chapter: 'time-wait',
  skills: ['time-wait'],
  difficulty: 'medium',
  prompt: {
    en: 'The Client has sent the last ACK and is in TIME-WAIT. The FIN of the Server comes once more. What does the Client do?',
    zh: '客户端发送了最后的 ACK，处于 TIME-WAIT。服务器的 FIN 又来了一次。客户端做什么？',
  },
  options: [
    {
      id: 'a',
      text: {
        en: 'It sends the ACK again and starts 2MSL anew.',
        zh: '再发一次 ACK，并重新开始 2MSL 计时。',
      },
    },
    {
      id: 'b',
      text: {
        en: 'It does nothing: the FIN was acknowledged already.',
        zh: '什么都不做：这个 FIN 已经确认过了。',
      },
    },
    {
      id: 'c',
      text: { en: 'It answers with a RST, since it has closed.', zh: '以 RST 应答，因为它已经关闭。' },
    },
    { id: 'd', text: { en: 'It sends its own FIN again.', zh: '再发一次自己的 FIN。' } },
  ],
}
export const CLOSED: SessionHead['closed'] = {
  key: { kind: 'single', option: 'a' },
  explanation: {
    en: 'A FIN that comes again says that the last ACK was lost. That is what TIME-WAIT is for: the ACK is sent again, and `2MSL` begins anew.',
    zh: 'FIN 再次到达，说明最后的 ACK 丢失了。这正是 TIME-WAIT 的用处：再发一次 ACK，并重新开始 `2MSL` 计时。',
  },
  references: ['RFC 9293 §3.10.7.8'],
  distribution: {
    answers: 11,
    right: 7,
    counts: [
      { what: 'a', count: 7, right: true },
      { what: 'b', count: 3, right: false },
      { what: 'c', count: 1, right: false },
    ],
  },
}
const QUIZ: ActivityHead = {
  kind: 'quiz',
  title: { en: 'Ten mixed questions', zh: '十道综合题' },
  minutes: null,
  questions: 10,
  scored: true,
}
const SETTINGS: QuizSettings = { limitMs: null, speed: false, standings: 'each', pace: 'host', open: false }
const RIGHT: Answer = { kind: 'single', option: 'a' }
const WRONG: Answer = { kind: 'single', option: 'b' }

export const STANDINGS: StandingsHead = {
  rows: NAMES.map((name, index) => ({
    rank: index === 2 ? 2 : index + 1,
    seat: `SEAT${index}`,
    name,
    points: [3000, 2000, 2000, 1000, 1000, 0][index] ?? 0,
    right: [3, 2, 2, 1, 1, 0][index] ?? 0,
  })),
  ranked: 14,
}

export const OWN: OwnPlace = {
  seat: 'SEATMEI',
  name: 'Humble Woodpecker',
  answer: null,
  result: null,
  points: 2000,
  right: 2,
  rank: 2,
  match: null,
  time: 'default',
  leftMs: null,
  partner: null,
  exit: null,
}

interface Change {
  readonly own?: Partial<OwnPlace> | null
  readonly head?: Partial<SessionHead>
  readonly settings?: Partial<QuizSettings>
  readonly inside?: Partial<Omit<AtInside, 'at' | 'known'>>
  readonly hosts?: boolean
  readonly players?: readonly string[]
  /** Milliseconds. */
  readonly leftMs?: number
}

function headAt(phase: SessionPhase, { head = {}, settings = {}, players = NAMES }: Change): SessionHead {
  const isAsked = phase !== 'lobby' && phase !== 'ended'
  return {
    session: 'GALLERYGALLERY23',
    code: CODE,
    phase,
    title: null,
    activity: QUIZ,
    index: 0,
    activities: 1,
    settings: { ...SETTINGS, ...settings },
    class: USUAL_CLASS,
    round: null,
    paused: false,
    hostHere: true,
    question: isAsked ? { index: 2, asked: ASKED, leftMs: null } : null,
    closed: phase === 'answer' || phase === 'standings' ? CLOSED : null,
    standings: phase === 'standings' || phase === 'ended' ? STANDINGS : null,
    players: players.length,
    locked: false,
    ...head,
  }
}

function hostView(players: readonly string[]): HostView {
  return {
    roster: players.map((name, index) => ({
      seat: `SEAT${index}`,
      name,
      here: index !== 3,
      time: 'default',
      partner: null,
      student: null,
    })),
    answered: 4,
    standings: STANDINGS,
    plan: [QUIZ],
    sinceMs: null,
    shows: { kind: 'auto' },
    byHand: [],
    students: [],
    projectorKey: 'GALLERY',
    isRehearsal: false,
  }
}

function inside(phase: SessionPhase, change: Change = {}): () => AtSession {
  const { own = {}, hosts = false, players = NAMES, leftMs } = change
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
      own: own === null ? null : { ...OWN, ...own },
      host: hosts ? hostView(players) : null,
      answered: phase === 'question' ? 4 : null,
      endsAt: leftMs === undefined ? null : leftMs,
      begunAt: null,
      wall: null,
    },
  })
}

const door = (why: SessionDoor) => (): AtSession => ({ at: 'door', why })
const SENT = { command: 'GALLERY2345678923456', question: 2, answer: RIGHT }
const HOSTS: Change = { hosts: true, own: null }
const LIMITED: Change = { settings: { limitMs: 40_000, speed: true }, leftMs: 24_000 }

const PLAYERS: Readonly<Record<string, () => AtSession>> = {
  'quiz-connecting': () => ({ at: 'connecting' }),
  'quiz-missing': door('missing'),
  'quiz-full': door('full'),
  'quiz-locked': door('locked'),
  'quiz-over': door('over'),
  'quiz-kicked': door('kicked'),
  'quiz-left': door('left'),
  'quiz-lobby': inside('lobby'),
  'quiz-question': inside('question'),
  'quiz-question-limited': inside('question', LIMITED),
  'quiz-sending': inside('question', { inside: { sending: SENT } }),
  'quiz-reconnecting': inside('question', { inside: { sending: SENT, line: 'reconnecting' } }),
  'quiz-answered': inside('question', { own: { answer: RIGHT } }),
  'quiz-closing': inside('closing'),
  'quiz-too-late': inside('closing', { inside: { trouble: 'not-open' } }),
  'quiz-answer-right': inside('answer', { own: { answer: RIGHT, result: { right: true, points: 1000 } } }),
  'quiz-answer-wrong': inside('answer', { own: { answer: WRONG, result: { right: false, points: 0 } } }),
  'quiz-answer-none': inside('answer'),
  'quiz-standings': inside('standings', { own: { rank: 12, points: 0, right: 0 } }),
  'quiz-ended': inside('ended'),
  'quiz-ended-hidden': inside('ended', { head: { standings: null }, own: { rank: null } }),
}

const HOST: Readonly<Record<string, () => AtSession>> = {
  'quiz-host-refused': door('not-the-host'),
  'quiz-host-lobby-empty': inside('lobby', { ...HOSTS, players: [] }),
  'quiz-host-lobby': inside('lobby', HOSTS),
  'quiz-host-locked': inside('lobby', { hosts: true, head: { locked: true } }),
  'quiz-host-question': inside('question', HOSTS),
  'quiz-host-question-limited': inside('question', { ...HOSTS, ...LIMITED }),
  'quiz-host-plays': inside('question', { hosts: true }),
  'quiz-host-closing': inside('closing', HOSTS),
  'quiz-host-answer': inside('answer', HOSTS),
  'quiz-host-answer-hidden': inside('answer', { ...HOSTS, settings: { standings: 'never' } }),
  'quiz-host-standings': inside('standings', HOSTS),
  'quiz-host-stale': inside('answer', { ...HOSTS, inside: { trouble: 'stale' } }),
  'quiz-host-ended': inside('ended', HOSTS),
  'quiz-host-ended-hidden': inside('ended', { ...HOSTS, head: { standings: null } }),
}

async function Framed({ children }: { readonly children: ReactNode }) {
  return (
    <ClientWords of={ROOM_WORDS}>
      <ChapterTitles chapters={await readChapterTitles()}>{children}</ChapterTitles>
    </ClientWords>
  )
}

function each(
  states: Readonly<Record<string, () => AtSession>>,
  show: (state: AtSession) => ReactNode,
): Readonly<Record<string, () => ReactNode>> {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, () => <Framed>{show(state())}</Framed>]),
  )
}

/** Every state of the screens of a quiz. */
export const ROOMS: Readonly<Record<string, () => ReactNode>> = {
  quiz: () => <QuizPage />,
  'quiz-nobody-waits': () => (
    <Framed>
      <GalleryStrangers />
    </Framed>
  ),
  ...each(PLAYERS, (state) => <GalleryPlayer state={state} />),
  ...each(HOST, (state) => <GalleryHost state={state} />),
}
