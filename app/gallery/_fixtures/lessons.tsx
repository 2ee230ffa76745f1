import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { chapterById } from '#content/lesson/lesson.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import type { ActivityHead, OwnPlace, SessionHead, SessionPhase } from '#core/session/view.ts'
import { CLASS_WORDS } from '#app/_class/class-words.ts'
import { ChapterTogether } from '#app/_lesson/chapter-together.tsx'
import type { AtMatch } from '#app/_realtime/at-match.ts'
import type { AtInside, AtSession, SessionDoor } from '#app/_realtime/at-session.ts'
import { ChapterTitles } from '#app/_room/chapter-titles.tsx'
import { readChapterTitles } from '#app/_room/read-chapter-titles.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { GalleryClass, GalleryHandOver } from '../[state]/gallery-class.tsx'
import { type Script, playedMatch } from './played-match.ts'
import { REPLAYS } from './replays.tsx'
import { ASKED, CLOSED, OWN, STANDINGS } from './rooms.tsx'

const SCENARIO: ActivityHead = {
  kind: 'scenario',
  title: { en: 'Four waves, in pairs', zh: '两人一组：四次挥手' },
  minutes: 10,
  scenario: 'four-waves',
  level: 2,
  confidence: false,
  guided: false,
}
const GUIDED: ActivityHead = { ...SCENARIO, level: 0, guided: true }
const QUIZ: ActivityHead = {
  kind: 'quiz',
  title: { en: 'What stays with us', zh: '记住了什么' },
  minutes: 8,
  questions: 10,
  scored: true,
}
const PREDICTION: ActivityHead = { ...QUIZ, questions: 1, scored: false }
const READING: ActivityHead = {
  kind: 'reading',
  title: { en: 'TIME-WAIT', zh: 'TIME-WAIT' },
  minutes: 5,
  chapter: 'time-wait',
}
const ACTIVITIES: Readonly<Record<SessionPhase, ActivityHead>> = {
  lobby: GUIDED,
  question: QUIZ,
  closing: QUIZ,
  answer: QUIZ,
  standings: QUIZ,
  playing: SCENARIO,
  debrief: SCENARIO,
  reading: READING,
  ended: QUIZ,
}

interface Change {
  readonly head?: Partial<SessionHead>
  readonly own?: Partial<OwnPlace>
  readonly inside?: Partial<Omit<AtInside, 'at' | 'known'>>
  /** Milliseconds. */
  readonly leftMs?: number
}

interface Shown {
  readonly state: AtSession
  readonly match?: AtMatch
  readonly looksAt?: string
  readonly other?: string
}

const SEAT = { match: 'FQURWAVES2345678', role: 'client' } as const
const TYPED = { class: { ...USUAL_CLASS, names: 'typed' } } as const

function headAt(phase: SessionPhase, change: Partial<SessionHead>): SessionHead {
  const isAsked = phase === 'question' || phase === 'closing' || phase === 'answer' || phase === 'standings'
  const isRound = phase === 'playing' || phase === 'debrief'
  return {
    session: 'GALLERYGALLERY23',
    code: 'K7MPQ2',
    phase,
    title: 'Closing a connection / 关闭连接',
    activity: ACTIVITIES[phase],
    index: 2,
    activities: 6,
    settings: { limitMs: null, speed: false, standings: 'each', pace: 'host', open: false },
    class: USUAL_CLASS,
    question: isAsked ? { index: 2, asked: ASKED, leftMs: null } : null,
    closed: phase === 'answer' || phase === 'standings' ? CLOSED : null,
    round: isRound ? { index: 0, pairs: 12, over: 7 } : null,
    standings: phase === 'standings' || phase === 'ended' ? STANDINGS : null,
    players: 24,
    locked: false,
    paused: false,
    hostHere: true,
    ...change,
  }
}

function inside(phase: SessionPhase, { head = {}, own = {}, inside: more, leftMs }: Change = {}): AtInside {
  const match = phase === 'playing' || phase === 'debrief' ? SEAT : null
  return {
    at: 'inside',
    line: 'live',
    sending: null,
    acting: null,
    asking: [],
    trouble: null,
    ...more,
    known: {
      sequence: 7,
      head: headAt(phase, head),
      own: { ...OWN, match, ...own },
      host: null,
      wall: null,
      answered: phase === 'question' ? 14 : null,
      endsAt: leftMs ?? null,
      begunAt: null,
    },
  }
}

function seated(script: Script): AtMatch {
  const known = playedMatch(script)
  return { at: 'seated', line: 'live', sending: null, trouble: null, again: null, known }
}

const OVER: Script = { rightMoves: Infinity }
const LIMITED = {
  settings: { limitMs: 20_000, speed: false, standings: 'each', pace: 'host', open: false },
} as const
const RIGHT = { kind: 'single', option: 'a' } as const
const door = (why: SessionDoor) => (): Shown => ({ state: { at: 'door', why } })
const at = (phase: SessionPhase, change?: Change, match?: Script) => (): Shown => ({
  state: inside(phase, change),
  ...(match && { match: seated(match) }),
})

const STUDENTS: Readonly<Record<string, () => Shown>> = {
  'class-connecting': () => ({ state: { at: 'connecting' } }),
  'class-missing': door('missing'),
  'class-full': door('full'),
  'class-locked': door('locked'),
  'class-over': door('over'),
  'class-kicked': door('kicked'),
  'class-left': door('left'),
  'class-name': at('lobby', { head: TYPED }),
  'class-lobby': at('lobby'),
  'class-lobby-shared': () => ({ state: inside('lobby'), other: 'Quiet Otter' }),
  'class-lobby-locked': at('lobby', { head: { locked: true } }),
  'class-seat-coming': at('playing', { own: { match: null } }),
  'class-taken-over': () => ({ state: inside('playing'), match: { at: 'door', why: 'taken-over' } }),
  'class-playing': at('playing', {}, { rightMoves: 2 }),
  'class-playing-story': at('playing', { head: { activity: GUIDED } }, { level: 0 }),
  'class-playing-network': at(
    'playing',
    { own: { match: { ...SEAT, role: 'network' } } },
    { network: 'person', role: 'network', rightMoves: 1 },
  ),
  'class-match-over': at('playing', {}, OVER),
  'class-match-over-last': at('playing', { head: { round: { index: 0, pairs: 12, over: 12 } } }, OVER),
  'class-network-over': at(
    'playing',
    { own: { match: { ...SEAT, role: 'network' } } },
    { network: 'person', role: 'network', rightMoves: Infinity },
  ),
  'class-looks-back': () => ({
    state: inside('playing'),
    match: seated(OVER),
    looksAt: SEAT.match,
  }),
  'class-debrief': at('debrief', {}, OVER),
  'class-debrief-closed': at('debrief', {}, { rightMoves: 3 }),
  'class-debrief-guided': at('debrief', { head: { activity: GUIDED } }, { ...OVER, level: 0 }),
  'class-debrief-none': at('debrief', { own: { match: null } }),
  'class-reading': at('reading'),
  'class-question': at('question'),
  'class-question-extended': at('question', { head: LIMITED, own: { time: 'extended' }, leftMs: 31_000 }),
  'class-question-time-over': at('question', { head: LIMITED, leftMs: 0 }),
  'class-prediction': at('question', { head: { activity: PREDICTION } }),
  'class-prediction-answer': at('answer', {
    head: { activity: PREDICTION },
    own: { answer: RIGHT, result: { right: true, points: 0 } },
  }),
  'class-answer': at('answer', { own: { answer: RIGHT, result: { right: true, points: 1000 } } }),
  'class-standings-anonymous': at('standings', {
    head: {
      standings: { ...STANDINGS, rows: STANDINGS.rows.map((row) => ({ ...row, seat: '', name: '' })) },
    },
  }),
  'class-paused': at('question', { head: { paused: true } }),
  'class-ended': at('ended'),
  'class-ended-stored': at('ended', {
    own: { exit: 'A FIN takes a number of its own, and an ACK takes none.' },
  }),
  'class-ended-hidden': at('ended', { head: { standings: null }, own: { rank: null } }),
}

/** Every state of a student's screens in a lesson. */
export const LESSONS: Readonly<Record<string, () => ReactNode>> = {
  'class-hand-over': () => (
    <ClientWords of={CLASS_WORDS}>
      <GalleryHandOver />
    </ClientWords>
  ),
  ...Object.fromEntries(
    Object.entries(STUDENTS).map(([name, shown]) => [name, () => <Framed {...shown()} />]),
  ),
}

async function Framed({ state, match, looksAt, other }: Shown) {
  const { head } = state.at === 'inside' ? state.known : { head: null }
  const reads = head?.activity.kind === 'reading' && head.phase === 'reading' ? head.activity.chapter : null
  return (
    <ClientWords of={CLASS_WORDS}>
      <ChapterTitles chapters={await readChapterTitles()}>
        <GalleryClass
          state={state}
          match={match ?? null}
          reads={reads}
          looksAt={looksAt ?? null}
          other={other ?? null}
        >
          {reads !== null && <Chapter id={reads} />}
          {looksAt !== undefined && Object.values(REPLAYS)[0]?.()}
        </GalleryClass>
      </ChapterTitles>
    </ClientWords>
  )
}

async function Chapter({ id }: { readonly id: string }) {
  const chapter = chapterById(id)
  return chapter && <ChapterTogether chapter={chapter} language={await getLocale()} />
}
