import { getLocale, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import type { Answer } from '#core/quiz/answer.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import { distributionOf } from '#core/quiz/distribution.ts'
import { keyOf } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import type { QuizSettings } from '#core/session/settings.ts'
import { questionById } from '#content/questions/bank.ts'
import type { ActivityHead, SessionHead, SessionPhase, StandingsHead, WallView } from '#core/session/view.ts'
import { LanguageSwitch } from '#app/_frame/language-switch.tsx'
import { ThemeSwitch } from '#app/_frame/theme-switch.tsx'
import { THEME_COOKIE, themeFrom } from '#app/_frame/themes.ts'
import { PROJECTOR_WORDS } from '#app/_projector/projector-words.ts'
import { readShownChapters } from '#app/_projector/read-shown-chapters.ts'
import { ShownChapters } from '#app/_projector/shown-chapters.tsx'
import type { AtInside, AtSession, SessionDoor } from '#app/_realtime/at-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { GalleryMovingWall, GalleryProjector } from '../[state]/gallery-projector.tsx'
import { galleryDetail, galleryMoments, galleryPairs } from './pairs.ts'

const ADJECTIVES = ['Gentle', 'Brave', 'Light', 'Noble', 'Quiet', 'Calm', 'Humble', 'Merry', 'Swift', 'Kind']
const ANIMALS = ['Tiger', 'Magpie', 'Puffin', 'Cat', 'Otter', 'Heron', 'Woodpecker']

const QUIZ: ActivityHead = {
  kind: 'quiz',
  title: { en: 'What do you know already?', zh: '你已经知道什么？' },
  minutes: 6,
  questions: 10,
  scored: true,
}
const SCENARIO: ActivityHead = {
  kind: 'scenario',
  title: { en: 'Four waves', zh: '四次挥手' },
  minutes: 12,
  scenario: 'four-waves',
  level: 2,
  confidence: false,
  guided: false,
}
const READING: ActivityHead = {
  kind: 'reading',
  title: { en: 'TIME-WAIT', zh: 'TIME-WAIT' },
  minutes: 6,
  chapter: 'time-wait',
}
const SETTINGS: QuizSettings = { limitMs: null, speed: false, standings: 'end', pace: 'host', open: false }

function nameAt(index: number): string {
  return `${ADJECTIVES[index % ADJECTIVES.length]} ${ANIMALS[(index * 3 + Math.floor(index / 10)) % ANIMALS.length]}`
}

function namesOf(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`SEAT${index}`, nameAt(index)]))
}

const POINTS = [5200, 4800, 4800, 4100, 3900, 3600, 3600, 3100, 2800, 2500]
const RANKS = [1, 2, 2, 4, 5, 6, 6, 8, 9, 10]

function standings(isAnonymous: boolean): StandingsHead {
  const names = Object.entries(namesOf(POINTS.length))
  const rows = POINTS.map((points, index) => {
    const [seat = '', name = ''] = isAnonymous ? [] : (names[index] ?? [])
    return { rank: RANKS[index] ?? 0, seat, name, points, right: 4 }
  })
  return { rows, ranked: 28 }
}

function bankQuestion(id: string): Question {
  const question = questionById(id)
  if (question === null) throw new TypeError(`no question ${id}`)
  return question
}

/** Nineteen were right, and nine took the first that is wrong. */
function answersTo(question: Question): Answer[] {
  const key = keyOf(question)
  const wrong =
    question.kind === 'single' ? question.options.find(({ id }) => id !== question.key) : undefined
  const other: Answer = wrong === undefined ? key : { kind: 'single', option: wrong.id }
  return Array.from({ length: 28 }, (_, index) => (index % 3 === 2 ? other : key))
}

function closedOf(question: Question): SessionHead['closed'] {
  const { explanation, references } = question
  return {
    key: keyOf(question),
    explanation,
    references,
    distribution: distributionOf(question, answersTo(question)),
  }
}

interface Change {
  /** Of the bank. */
  readonly question?: string
  readonly head?: Partial<SessionHead>
  readonly wall?: Partial<WallView>
  readonly inside?: Partial<AtInside>
  readonly answered?: number
  /** Milliseconds from when the page is awake. */
  readonly endsAt?: number
}

function inside(phase: SessionPhase, activity: ActivityHead, change: Change = {}): AtSession {
  const isAsked = phase === 'question' || phase === 'closing' || phase === 'answer'
  const pairs = change.wall?.pairs ?? []
  const question = bankQuestion(change.question ?? 'fw-who-waits')
  const isPlayed = phase === 'playing' || phase === 'debrief'
  const over = pairs.filter((pair) => pair.phase === 'ended').length
  const head: SessionHead = {
    session: 'GALLERYGALLERY23',
    code: 'K7MPQ2',
    phase,
    title: 'First 45 minutes',
    activity,
    index: 2,
    activities: 6,
    settings: SETTINGS,
    class: USUAL_CLASS,
    question: isAsked ? { index: 2, asked: askQuestion(question, 'gallery'), leftMs: null } : null,
    closed: phase === 'answer' ? closedOf(question) : null,
    round: isPlayed ? { index: 0, pairs: pairs.length, over } : null,
    standings: null,
    players: 30,
    locked: false,
    paused: false,
    hostHere: true,
    ...change.head,
  }
  return {
    at: 'inside',
    line: 'live',
    sending: null,
    acting: null,
    asking: [],
    trouble: null,
    ...change.inside,
    known: {
      sequence: 7,
      head,
      own: null,
      host: null,
      wall: { shows: { kind: 'auto' }, pairs, names: namesOf(head.players), ...change.wall },
      answered: change.answered ?? null,
      endsAt: change.endsAt ?? null,
      begunAt: null,
    },
  }
}

const door = (why: SessionDoor): AtSession => ({ at: 'door', why })
const ANONYMOUS = { ...USUAL_CLASS, anonymous: true }
const PREDICTION: ActivityHead = { ...QUIZ, questions: 1, scored: false }
const WENT_WELL = {
  matches: 15,
  clean: 11,
  decisions: 174,
  firstTry: 131,
  answers: 140,
  right: 98,
  best: null,
}
const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 100 } as const

function wall(count: number, change: Change = {}): AtSession {
  const pairs = galleryPairs(count)
  const players = { players: count * 2, ...change.head }
  return inside('playing', SCENARIO, { ...change, head: players, wall: { pairs, ...change.wall } })
}

function pairWall(step: number | null): Change {
  return { wall: { pairs: galleryPairs(15), shows: { kind: 'pair', match: 'PAIR2', step } } }
}

const STATES: Readonly<Record<string, () => AtSession>> = {
  'projector-connecting': () => ({ at: 'connecting' }),
  'projector-refused': () => door('not-the-host'),
  'projector-missing': () => door('missing'),
  'projector-out-of-date': () => door('wrong-version'),
  'projector-lobby-empty': () => inside('lobby', QUIZ, { head: { players: 0 } }),
  'projector-lobby': () => inside('lobby', QUIZ, { head: { players: 30 } }),
  'projector-lobby-few': () => inside('lobby', QUIZ, { head: { players: 5, locked: true } }),
  'projector-lobby-many': () => inside('lobby', QUIZ, { head: { players: 120 } }),
  'projector-lobby-anonymous': () =>
    inside('lobby', QUIZ, { head: { players: 12, class: ANONYMOUS }, wall: { names: {} } }),
  'projector-question': () => inside('question', QUIZ, { answered: 17 }),
  'projector-question-limited': () =>
    inside('question', QUIZ, {
      answered: 17,
      endsAt: 41_000,
      head: { settings: { ...SETTINGS, limitMs: 60_000 } },
    }),
  'projector-closing': () => inside('closing', QUIZ, { answered: 28 }),
  'projector-answer': () => inside('answer', QUIZ),
  ...Object.fromEntries(
    [
      'fw-second-wave',
      'fw-client-first',
      'fw-order',
      'fw-plain-words',
      'fn-wrap',
      'fw-third-wave',
      'hc-what-may-come',
    ].flatMap(
      (question) =>
        [
          [`projector-question-${question}`, () => inside('question', QUIZ, { question, answered: 9 })],
          [`projector-answer-${question}`, () => inside('answer', QUIZ, { question })],
        ] as const,
    ),
  ),
  'projector-paused': () => inside('question', QUIZ, { answered: 17, head: { paused: true } }),
  'projector-reconnecting': () =>
    inside('question', QUIZ, { answered: 17, inside: { line: 'reconnecting' } }),
  'projector-standings': () => inside('standings', QUIZ, { head: { standings: standings(false) } }),
  'projector-standings-anonymous': () =>
    inside('standings', QUIZ, { head: { standings: standings(true), class: ANONYMOUS } }),
  'projector-standings-hidden': () => inside('standings', QUIZ),
  'projector-pairing': () => wall(0),
  'projector-wall-2': () => wall(2),
  'projector-wall-15': () => wall(15),
  'projector-wall-30': () => wall(30),
  'projector-wall-60': () => wall(60),
  'projector-wall-anonymous': () => wall(5, { head: { class: ANONYMOUS }, wall: { names: {} } }),
  'projector-frozen': () => wall(15, { wall: { shows: { kind: 'frozen' } } }),
  'projector-debrief': () => inside('debrief', SCENARIO, { wall: { pairs: galleryPairs(15) } }),
  'projector-pair-reading': () => inside('playing', SCENARIO, pairWall(null)),
  'projector-reading': () => inside('reading', READING),
  'projector-ended': () =>
    inside('ended', QUIZ, { head: { standings: standings(false) }, wall: { wentWell: WENT_WELL } }),
  'projector-ended-anonymous': () =>
    inside('ended', QUIZ, { head: { standings: standings(true), class: ANONYMOUS } }),
  'projector-ended-hidden': () => inside('ended', QUIZ, { wall: { wentWell: WENT_WELL } }),
}

interface Large {
  readonly state: () => AtSession
  readonly pair: () => ReadPair
}

function read(of: Parameters<typeof galleryDetail>[0]): () => ReadPair {
  return () => ({ match: 'PAIR2', sequence: 9, detail: galleryDetail(of) })
}

const LARGE: Readonly<Record<string, Large>> = {
  'projector-pair-live': {
    state: () => inside('playing', SCENARIO, pairWall(null)),
    pair: read({ scenario: 'four-waves', moves: 3 }),
  },
  'projector-pair-step': {
    state: () => inside('debrief', SCENARIO, pairWall(3)),
    pair: read({ scenario: 'last-ack-lost', moves: 'end', wrong: [FIN_ALONE] }),
  },
  'projector-pair-long': {
    state: () => inside('debrief', SCENARIO, pairWall(24)),
    pair: read({ scenario: 'last-ack-gives-up', moves: 'end' }),
  },
  'projector-prediction': {
    state: () => inside('question', PREDICTION, { ...pairWall(7), answered: 12 }),
    pair: read({ scenario: 'last-ack-lost', moves: 'end' }),
  },
  'projector-prediction-answer': {
    state: () => inside('answer', PREDICTION, pairWall(7)),
    pair: read({ scenario: 'last-ack-lost', moves: 'end' }),
  },
}

async function Framed({ children }: { readonly children: (switches: ReactNode) => ReactNode }) {
  const t = await getTranslations('frame')
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  const switches = (
    <>
      <LanguageSwitch language={await getLocale()} label={t('language')} />
      <ThemeSwitch theme={theme} label={t('theme')} name={t(`themes.${theme}`)} />
    </>
  )
  return (
    <ClientWords of={PROJECTOR_WORDS}>
      <ShownChapters chapters={await readShownChapters()}>{children(switches)}</ShownChapters>
    </ClientWords>
  )
}

function shown(state: () => AtSession, pair: () => ReadPair | null = () => null): () => ReactNode {
  return () => (
    <Framed>{(switches) => <GalleryProjector state={state()} pair={pair()} switches={switches} />}</Framed>
  )
}

/** Every state of what a class sees on the wall. */
export const PROJECTORS: Readonly<Record<string, () => ReactNode>> = {
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [name, shown(state)])),
  ...Object.fromEntries(Object.entries(LARGE).map(([name, { state, pair }]) => [name, shown(state, pair)])),
  'projector-wall-moving': () => (
    <Framed>
      {(switches) => (
        <GalleryMovingWall
          state={wall(60)}
          moments={Array.from({ length: 60 }, (_, index) => galleryMoments(index))}
          switches={switches}
        />
      )}
    </Framed>
  ),
}
