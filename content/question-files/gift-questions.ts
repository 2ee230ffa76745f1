import type {
  GIFTQuestion,
  Matching,
  MultipleChoice,
  Numerical,
  NumericalFormat,
  TextChoice,
  TrueFalse,
} from 'gift-pegjs'
import type { Option, Question, Text } from '#core/quiz/question.ts'
import { textOfHtml } from './plain-text.ts'
import { unshieldGift } from './shield-gift.ts'

/** Why a question of GIFT is left out, or what of it is. */
export const GIFT_CODES = [
  // The whole question is left out.
  'gift-syntax',
  'gift-essay',
  'gift-short-answer',
  'gift-description',
  'gift-no-key',
  'gift-number',
  // It is there, with a difference.
  'gift-weights',
  'gift-true-false',
  'gift-markup',
  'gift-feedback',
  // Of the whole file.
  'gift-category',
  'gift-one-language',
] as const
export type GiftCode = (typeof GIFT_CODES)[number]

/** What differs by kind; the rest is the same for every question of a GIFT file. */
type Own<Q = Question> = Q extends Question
  ? Omit<
      Q,
      | 'id'
      | 'chapter'
      | 'skills'
      | 'difficulty'
      | 'prompt'
      | 'figure'
      | 'explanation'
      | 'references'
      | 'claims'
    >
  : never

export interface GiftQuestion {
  readonly prompt: Text
  readonly explanation: Text
  readonly own: Own
  readonly notes: readonly GiftCode[]
}

const TRUE: Option = { id: 'true', text: { en: 'True', zh: '正确' } }
const FALSE: Option = { id: 'false', text: { en: 'False', zh: '错误' } }
const LABEL: Text = { en: 'Number', zh: '数值' }
/** A question has to say why; most of GIFT's do not. */
const NO_REASON: Text = {
  en: 'The author of this question gave no explanation.',
  zh: '出题者没有为这道题写解析。',
}

/** A parsed question as one of ours, or why it is none. */
export function fromGift(parsed: GIFTQuestion): GiftQuestion | GiftCode {
  switch (parsed.type) {
    case 'MC':
      return fromChoices(parsed)
    case 'TF':
      return whole(parsed, fromTrueFalse(parsed), parsed.falseFeedback, ['gift-true-false'])
    case 'Numerical':
      return fromNumber(parsed)
    case 'Matching':
      return whole(parsed, fromPairs(parsed), null, [])
    case 'Short':
      return 'gift-short-answer'
    case 'Essay':
      return 'gift-essay'
    case 'Description':
    case 'Category':
      return 'gift-description'
  }
}

type Asked = MultipleChoice | TrueFalse | Numerical | Matching
type Formatted = { readonly format: string; readonly text: string }

function whole(
  parsed: Asked,
  own: Own,
  feedback: Formatted | null,
  notes: readonly GiftCode[],
): GiftQuestion {
  const why = parsed.globalFeedback ?? feedback
  return {
    prompt: both(plain(parsed.stem)),
    explanation: why === null ? NO_REASON : both(plain(why)),
    own,
    notes: isMarkedUp(parsed.stem) ? [...notes, 'gift-markup'] : notes,
  }
}

/** GIFT's weights are shares of the points; here an answer is right or it is not. */
function fromChoices(parsed: MultipleChoice): GiftQuestion | GiftCode {
  const { choices } = parsed
  const options = choices.map(({ text }, index) => ({ id: `o${index + 1}`, text: both(plain(text)) }))
  const key = options.flatMap(({ id }, index) => (isRight(choices[index]) ? [id] : []))
  const [only, second] = options.filter((_, index) => choices[index]?.isCorrect)
  if (key.length === 0) return 'gift-no-key'
  const own: Own =
    only !== undefined && second === undefined
      ? { kind: 'single', options, key: only.id }
      : { kind: 'several', options, key }
  const feedback = choices.find((one) => isRight(one) && one.feedback !== null)?.feedback ?? null
  return whole(parsed, own, feedback, choiceNotes(choices, own))
}

function isRight(choice: TextChoice | undefined): boolean {
  if (choice === undefined) return false
  return choice.weight === null ? choice.isCorrect : choice.weight > 0
}

function choiceNotes(choices: readonly TextChoice[], { kind }: Own): GiftCode[] {
  const shares = choices.filter(isRight).map(({ weight }) => weight ?? 100)
  const isShared = kind === 'single' ? shares.length > 1 : new Set(shares).size > 1
  const hasFeedback = choices.some((one) => !isRight(one) && one.feedback !== null)
  return [
    ...(isShared ? (['gift-weights'] as const) : []),
    ...(hasFeedback ? (['gift-feedback'] as const) : []),
  ]
}

function fromTrueFalse({ isTrue }: TrueFalse): Own {
  return { kind: 'single', options: [TRUE, FALSE], key: isTrue ? TRUE.id : FALSE.id }
}

function fromNumber(parsed: Numerical): GiftQuestion | GiftCode {
  const { choices } = parsed
  const [one, ...others] = Array.isArray(choices) ? choices : [{ text: choices, feedback: null }]
  const key = one === undefined || others.length > 0 ? null : exactNumber(one.text)
  if (one === undefined || key === null) return 'gift-number'
  return whole(parsed, { kind: 'number', label: LABEL, key, wrong: [] }, one.feedback, [])
}

/** A range of one number is that number; what is whole and within bounds the schema checks. */
function exactNumber({ number, range = 0, numberLow, numberHigh }: NumericalFormat): number | null {
  if (number !== undefined) return range === 0 ? whole32(number) : null
  return numberLow !== undefined && numberLow === numberHigh ? whole32(numberLow) : null
}

function whole32(number: number): number | null {
  return Number.isInteger(number) && number >= 0 && number < 2 ** 32 ? number : null
}

/** A partner of nothing is one that is left over. */
function fromPairs({ matchPairs }: Matching): Own {
  const answers = matchPairs.map(({ subanswer }) => unshieldGift(subanswer).trim())
  const partners = [...new Set(answers)]
  const pairs = matchPairs
    .map(({ subquestion }, index) => ({
      left: { id: `l${index + 1}`, text: both(plain(subquestion)) },
      right: `r${partners.indexOf(answers[index] ?? '') + 1}`,
    }))
    .filter(({ left }) => left.text.en !== '')
  return {
    kind: 'pairs',
    left: pairs.map(({ left }) => left),
    right: partners.map((text, index) => ({ id: `r${index + 1}`, text: both(text) })),
    key: Object.fromEntries(pairs.map(({ left, right }) => [left.id, right])),
    wrong: [],
  }
}

function plain({ format, text }: Formatted): string {
  const words = unshieldGift(text).trim()
  return format === 'html' ? textOfHtml(words) : words
}

function isMarkedUp({ format }: Formatted): boolean {
  return format === 'html' || format === 'markdown'
}

/** GIFT has one language; whoever reads the other one sees the same. */
function both(words: string): Text {
  return { en: words, zh: words }
}
