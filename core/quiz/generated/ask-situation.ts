import type { Dice } from '#core/quiz/dice.ts'
import { pick, shuffle } from '#core/quiz/dice.ts'
import type {
  NumberQuestion,
  Option,
  Question,
  SingleChoice,
  Text,
  TrueFalseQuestion,
} from '#core/quiz/question.ts'
import { readableSegment } from '#core/quiz/segment-text.ts'
import { isSameAnswer } from '#core/teardown/legal-moves.ts'
import { type Segment, controlBits } from '#core/teardown/segment.ts'
import { baseOf } from './about-situation.ts'
import { type GeneratedWords, fill, inBoth, rowSentence } from './generated-words.ts'
import { type Situation, drawSituation, hasOneState } from './situation.ts'
import { wrongAnswers } from './wrong-segments.ts'
import { wrongStates } from './wrong-states.ts'

/** Makes a question, or null where what the dice came to cannot be asked fairly. */
export type Maker = (dice: Dice, id: string, words: GeneratedWords) => Question | null

const LETTERS = ['a', 'b', 'c', 'd'] as const

/** Which state the end is in then. */
export const askNextState: Maker = (dice, id, words): SingleChoice | null => {
  const situation = drawSituation(dice)
  if (situation === null || !hasOneState(situation)) return null
  const wrong = wrongStates(situation)
  if (wrong.length < 2) return null
  const right = { text: same(situation.move.next.state) }
  const others = wrong.map(({ state, misconception }) => ({ text: same(state), misconception }))
  const { options, key } = lettered(dice, right, others)
  const base = baseOf(situation, id, 'next-state', words, wrong[0]?.misconception)
  return { ...base, kind: 'single', options, key }
}

/** What it sends. */
export const askWhatIsSent: Maker = (dice, id, words): SingleChoice | null => {
  const situation = drawSituation(dice)
  return situation && whatIsSentIn(situation, dice, id, words)
}

/** The same of a situation at hand. */
export function whatIsSentIn(
  situation: Situation,
  dice: Dice,
  id: string,
  words: GeneratedWords,
): SingleChoice | null {
  if (!hasOneAnswer(situation)) return null
  const wrong = wrongAnswers(situation).slice(0, 3)
  if (wrong.length < 2) return null
  const textOf = (segment: Segment | null): Text =>
    segment === null ? inBoth(words, (one) => fill(one.answers, 'nothing')) : same(readableSegment(segment))
  const right = { text: textOf(situation.move.segment) }
  const others = wrong.map(({ segment, misconception }) => ({ text: textOf(segment), misconception }))
  const { options, key } = lettered(dice, right, others)
  const base = baseOf(situation, id, 'sends', words, wrong[0]?.misconception)
  return { ...base, kind: 'single', options, key }
}

/** Which number it has: SEQ or ACK. */
export const askNumber: Maker = (dice, id, words): NumberQuestion | null => {
  const situation = drawSituation(dice)
  if (situation === null || !hasOneAnswer(situation)) return null
  const owed = situation.move.segment
  if (owed === null || owed.rst) return null
  const field = pick(dice, ['ack', 'seq'] as const)
  const key = owed[field]
  if (key === null) return null
  const wrong = wrongNumbers(situation, field, key)
  if (wrong.length === 0) return null
  const base = baseOf(situation, id, field, words, wrong[0]?.misconception)
  const skills = [...new Set([...base.skills, 'sequence-numbers' as const])]
  return {
    ...base,
    chapter: 'fin-takes-a-number',
    skills,
    kind: 'number',
    label: same(field.toUpperCase()),
    key,
    wrong,
  }
}

/** The wrong segments that differ in this number: each value once. */
function wrongNumbers(situation: Situation, field: 'ack' | 'seq', key: number): NumberQuestion['wrong'] {
  const values = new Set<number>([key])
  return wrongAnswers(situation).flatMap(({ segment, misconception }) => {
    const value = segment === null || segment.rst ? null : segment[field]
    if (value === null || values.has(value)) return []
    values.add(value)
    return [{ value, misconception }]
  })
}

/** Whether it goes to that state, and why. */
export const askWhetherItGoes: Maker = (dice, id, words): TrueFalseQuestion | null => {
  const situation = drawSituation(dice)
  if (situation === null || !hasOneState(situation)) return null
  const wrong = wrongStates(situation)
  const beliefs = [...new Set(wrong.map(({ misconception }) => misconception))]
  const [said] = shuffle(dice, wrong)
  if (said === undefined || beliefs.length === 0) return null
  const isTrue = dice.roll(2) === 0
  const state = isTrue ? situation.move.next.state : said.state
  const right = { text: inBoth(words, (one, language) => rowSentence(one, language, situation)) }
  const others = beliefs.map((misconception) => ({
    text: inBoth(words, ({ beliefs: all }) => all[misconception].name),
    misconception,
  }))
  const { options: reasons, key: why } = lettered(dice, right, others)
  const base = baseOf(situation, id, 'goes-to', words, said.misconception)
  const prompt = {
    en: base.prompt.en.replaceAll('{state}', state),
    zh: base.prompt.zh.replaceAll('{state}', state),
  }
  return { ...base, prompt, kind: 'true-false', reasons, key: { isTrue, why } }
}

/** The same by control bits alone, for who has not met the numbers yet. */
export function whichBitsAreSentIn(
  situation: Situation,
  dice: Dice,
  id: string,
  words: GeneratedWords,
): SingleChoice | null {
  if (!hasOneAnswer(situation)) return null
  const key = bitsOf(situation.move.segment)
  const believed = wrongAnswers(situation).map(({ segment, misconception }) => {
    return { bits: bitsOf(segment), misconception }
  })
  const others = [...believed, ...USUAL_BITS.map((bits) => ({ bits, misconception: undefined }))]
  const wrong = others.filter(
    ({ bits }, index) => bits !== key && others.findIndex((one) => one.bits === bits) === index,
  )
  const textOf = (bits: string): Text =>
    bits === '' ? inBoth(words, (one) => fill(one.answers, 'nothing')) : same(bits)
  const { options, key: letter } = lettered(
    dice,
    { text: textOf(key) },
    wrong.map(({ bits, misconception }) => ({ text: textOf(bits), misconception })),
  )
  const base = baseOf(situation, id, 'sends', words, believed[0]?.misconception)
  return { ...base, kind: 'single', options, key: letter }
}

/** What leaves in a close; empty: nothing. */
const USUAL_BITS = ['FIN, ACK', 'ACK', 'RST', ''] as const

/** A PSH is never significant. */
function bitsOf(segment: Segment | null): string {
  if (segment === null) return ''
  return controlBits(segment)
    .filter((bit) => bit !== 'PSH')
    .join(', ')
}

/** Whether every reading sends the same. */
function hasOneAnswer({ legal, move }: Situation): boolean {
  return legal.every(({ segment }) => isSameAnswer(segment, move.segment))
}

function same(words: string): Text {
  return { en: words, zh: words }
}

/** Options in an order of the dice's, named by their place: neither tells the key. */
function lettered(
  dice: Dice,
  right: Omit<Option, 'id'>,
  wrong: readonly Omit<Option, 'id'>[],
): { options: Option[]; key: string } {
  const mixed = shuffle(dice, [right, ...wrong.slice(0, LETTERS.length - 1)])
  const options = mixed.map((option, index) => ({ id: LETTERS[index] ?? 'a', ...option }))
  return { options, key: LETTERS[mixed.indexOf(right)] ?? 'a' }
}
