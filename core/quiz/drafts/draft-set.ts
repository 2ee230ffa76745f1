import type { Misconception } from '../misconception.ts'
import type {
  NumberQuestion,
  OrderQuestion,
  PairsQuestion,
  PointQuestion,
  Question,
  QuestionSet,
  SeveralChoices,
  SingleChoice,
  TrueFalseQuestion,
} from '../question.ts'

/**
 * Questions while they are written: of the form of finished ones, with room for what is not there yet. A text may be
 * empty, in one language or in both; an id that names nothing yet is empty; a number or a yes or no is null.
 */

interface Unread {
  readonly misconception?: Misconception | undefined
}

export type DraftNumber = Omit<NumberQuestion, 'key' | 'wrong'> & {
  readonly key: number | null
  readonly wrong: readonly (Unread & { readonly value: number | null })[]
}

export type DraftOrder = Omit<OrderQuestion, 'wrong'> & {
  readonly wrong: readonly (Unread & { readonly earlier: string; readonly later: string })[]
}

export type DraftPairs = Omit<PairsQuestion, 'wrong'> & {
  readonly wrong: readonly (Unread & { readonly left: string; readonly right: string })[]
}

export type DraftPoint = Omit<PointQuestion, 'wrong'> & {
  readonly wrong: readonly (Unread & { readonly place: string })[]
}

export type DraftTrueFalse = Omit<TrueFalseQuestion, 'key'> & {
  readonly key: { readonly isTrue: boolean | null; readonly why: string }
}

export type DraftQuestion =
  | SingleChoice
  | SeveralChoices
  | DraftNumber
  | DraftOrder
  | DraftPairs
  | DraftPoint
  | DraftTrueFalse

export type DraftOf<K extends Question['kind']> = Extract<DraftQuestion, { readonly kind: K }>

/** The file of a set that is being written: any number of questions, none too. */
export interface DraftSet extends Omit<QuestionSet, 'questions'> {
  readonly questions: readonly DraftQuestion[]
}
