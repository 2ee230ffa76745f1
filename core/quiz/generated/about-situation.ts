import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { Claim, Difficulty, Figure, Question, Text } from '#core/quiz/question.ts'
import { NOTHING } from '#core/quiz/claim.ts'
import { readableSegment, spellSegment } from '#core/quiz/segment-text.ts'
import type { Skill } from '#core/scenarios/scenario.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'
import type { State } from '#core/teardown/state.ts'
import { type GeneratedWords, fill, inBoth, mistake, rowSentence } from './generated-words.ts'
import { type Situation, sayStimulus, spellStimulus } from './situation.ts'

/** What every question about one situation has, whatever it asks. */
export type Base = Omit<Extract<Question, { kind: 'number' }>, 'kind' | 'label' | 'key' | 'wrong'>

/** `asks` names a prompt; `belief` is the mistake that the explanation names. */
export function baseOf(
  situation: Situation,
  id: string,
  asks: string,
  words: GeneratedWords,
  belief: Misconception | undefined,
): Base {
  return {
    id,
    chapter: chapterOf(situation),
    skills: skillsOf(situation),
    difficulty: difficultyOf(situation),
    prompt: inBoth(words, (one, language) =>
      fill(one.prompts, asks, { event: eventIn(one, language, situation) }),
    ),
    figure: figureOf(situation),
    explanation: explanationOf(situation, words, belief),
    references: [referenceOf(situation)],
    claims: [claimOf(situation)],
  }
}

function eventIn(
  words: GeneratedWords['en'],
  language: 'en' | 'zh',
  { stimulus, endpoint, role, isPlayed }: Situation,
): string {
  const [name, values] = sayStimulus(stimulus)
  const happens = fill(words.events, name, values)
  const { state, sndNxt, rcvNxt } = endpoint
  return fill(words.prompts, isPlayed === true && state !== 'CLOSED' ? 'played' : promptFor(state), {
    role: words.roles[role] ?? role,
    state,
    sndNxt,
    rcvNxt,
    event: [...stillThere(words, endpoint), happens].join(language === 'en' ? ' ' : ''),
  })
}

/** What decides the answer and is not to be seen in the numbers: with octets unread a close() is no FIN. */
function stillThere({ events }: GeneratedWords['en'], { unread, unsent, held }: Endpoint): string[] {
  const octetsIn = Object.entries({ unread, unsent }).filter(([, octets]) => octets > 0)
  return [
    ...octetsIn.map(([name, octets]) => fill(events, name, { octets })),
    ...held.map(({ seq, length, fin }) =>
      fill(events, fin ? 'held-fin' : 'held', { seq: fin ? seq + length : seq, octets: length }),
    ),
  ]
}

/** After close() data would be answered with a RST (SHLD-3), so the FIN-WAIT states say that somebody still reads. */
function promptFor(state: State): string {
  if (state === 'CLOSED') return 'closed'
  return state === 'FIN-WAIT-1' || state === 'FIN-WAIT-2' ? 'reading' : 'situation'
}

function explanationOf(situation: Situation, words: GeneratedWords, belief: Misconception | undefined): Text {
  const { segment, next } = situation.move
  return inBoth(words, (one, language) =>
    [
      rowSentence(one, language, situation),
      fill(one.answers, segment === null ? 'nothing-sent' : 'sent', {
        segment: segment === null ? '' : readableSegment(segment),
        state: next.state,
      }),
      mistake(one, belief),
    ]
      .filter((sentence) => sentence !== '')
      .join(language === 'en' ? ' ' : ''),
  )
}

function figureOf({ role, endpoint, stimulus }: Situation): Figure {
  const { state, sndUna, sndNxt, rcvNxt } = endpoint
  const end = { kind: 'endpoint', role, state, sndUna, sndNxt, rcvNxt } as const
  if (stimulus.kind === 'segment') return { ...end, arrives: spellSegment(stimulus.segment) }
  if (stimulus.kind === 'timer') return { ...end, fired: stimulus.timer }
  const { kind } = stimulus.call
  return kind === 'close' || kind === 'abort' || kind === 'send' ? { ...end, called: kind } : end
}

function claimOf({ endpoint, stimulus, move }: Situation): Claim {
  const { state, sndUna, sndNxt, rcvNxt } = endpoint
  return {
    state,
    sndUna,
    sndNxt,
    rcvNxt,
    ...stimuliOf(spellStimulus(stimulus)),
    next: move.next.state,
    sends: move.segment === null ? NOTHING : spellSegment(move.segment),
  }
}

function stimuliOf(text: string): Pick<Claim, 'then'> {
  // oxlint-disable-next-line unicorn/no-thenable -- the field's name; nobody awaits a claim
  return { then: [text] }
}

/** The first section that the row's clause names. */
function referenceOf({ row }: Situation): string {
  return `RFC 9293 ${/§[\d.]+\d/.exec(row.clause)?.[0] ?? '§3.10'}`
}

const CHAPTER_OF: Readonly<Record<State, ChapterId>> = {
  'SYN-RECEIVED': 'port-reuse',
  ESTABLISHED: 'four-waves',
  'FIN-WAIT-1': 'four-waves',
  'FIN-WAIT-2': 'half-close',
  'CLOSE-WAIT': 'close-wait',
  CLOSING: 'simultaneous-close',
  'LAST-ACK': 'last-ack',
  'TIME-WAIT': 'time-wait',
  CLOSED: 'reset',
}

function isAboutReset({ row, move }: Situation): boolean {
  return row.event.startsWith('rst') || move.segment?.rst === true
}

function chapterOf(situation: Situation): ChapterId {
  return isAboutReset(situation) ? 'reset' : CHAPTER_OF[situation.endpoint.state]
}

const SKILL_OF: Readonly<Record<State, Skill>> = {
  'SYN-RECEIVED': 'port-reuse',
  ESTABLISHED: 'four-waves',
  'FIN-WAIT-1': 'active-and-passive',
  'FIN-WAIT-2': 'fin-wait-2',
  'CLOSE-WAIT': 'close-wait',
  CLOSING: 'simultaneous-close',
  'LAST-ACK': 'last-ack',
  'TIME-WAIT': 'time-wait',
  CLOSED: 'reset',
}

function skillsOf(situation: Situation): Skill[] {
  const { endpoint, row, stimulus } = situation
  const more: Skill[] = [
    ...(isAboutReset(situation) ? (['reset'] as const) : []),
    ...(row.event.includes('ahead') ? (['out-of-order'] as const) : []),
    ...(row.event.startsWith('retransmitted') || stimulus.kind === 'timer'
      ? (['retransmission'] as const)
      : []),
  ]
  return [...new Set([SKILL_OF[endpoint.state], ...more])]
}

function difficultyOf({ row, endpoint, isNearWrap }: Situation): Difficulty {
  if (isNearWrap || row.event.includes('ahead') || endpoint.state === 'CLOSING') return 'hard'
  return row.event.startsWith('fin') || row.event === 'close' ? 'easy' : 'medium'
}
