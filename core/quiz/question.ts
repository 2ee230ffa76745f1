import type { Role } from '#core/by-role.ts'
import type { Skill } from '#core/scenarios/scenario.ts'
import type { State } from '#core/teardown/state.ts'
import type { ChapterId } from './chapter.ts'
import type { Misconception } from './misconception.ts'

/** Every text of a question, in each language. Plain text; `code` between backquotes. */
export interface Text {
  readonly en: string
  readonly zh: string
}

/** One of the things that are chosen, ordered or paired. `id` is unique within the question and says nothing of the key. */
export interface Choice {
  readonly id: string
  readonly text: Text
}

/** A choice that is not right: what whoever takes it believes. Every one of the product's own has a code. */
export interface Option extends Choice {
  readonly misconception?: Misconception | undefined
}

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** Where it can be read: `RFC 9293 §3.10.7.4`, `socket(7)`, `Linux 6.18, measured`. */
type Reference = string

/** What is shown with the prompt. */
export type Figure =
  /** One end and what has just happened to it. Segments in shorthand: `FA 1000/5000 len 5` is FIN, ACK SEQ=1000 ACK=5000. */
  | {
      readonly kind: 'endpoint'
      readonly role: Role
      readonly state: State
      readonly sndUna: number
      readonly sndNxt: number
      readonly rcvNxt: number
      /** The segment that arrives, in shorthand; or a call of the application, or a timer. */
      readonly arrives?: string | undefined
      readonly called?: 'close' | 'shutdown' | 'abort' | 'send' | undefined
      readonly fired?: 'RTO' | '2MSL' | 'FIN-WAIT-2' | 'USER' | 'KEEPALIVE' | undefined
    }
  /** The sequence diagram of a scenario, up to and with its nth segment; without it the whole close. */
  | {
      readonly kind: 'close'
      readonly scenario: string
      readonly segments?: number | undefined
      /** Left out of the drawing, where it would be the answer. */
      readonly without?: 'states' | 'numbers' | undefined
    }
  /** What a terminal shows. */
  | { readonly kind: 'terminal'; readonly lines: readonly string[] }

interface QuestionBase {
  /** Letters, digits and hyphens; unique within a set. */
  readonly id: string
  readonly chapter: ChapterId
  readonly skills: readonly Skill[]
  readonly difficulty: Difficulty
  readonly prompt: Text
  readonly figure?: Figure | undefined
  /** Shown once the question is closed: why it is so, naming the common mistake. */
  readonly explanation: Text
  readonly references: readonly Reference[]
  /** What `core/teardown` can prove of it: see `claim.ts`. Never shown. */
  readonly claims?: readonly Claim[] | undefined
}

/** One of them is right. */
export interface SingleChoice extends QuestionBase {
  readonly kind: 'single'
  readonly options: readonly Option[]
  readonly key: string
}

/** All that are right and no other; at least one is. */
export interface SeveralChoices extends QuestionBase {
  readonly kind: 'several'
  readonly options: readonly Option[]
  readonly key: readonly string[]
}

/** A whole number, 0 … 2^32 − 1: what is SEQ, what is ACK, how many. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number'
  /** What the field is labelled with: `ACK`, `SEQ`, `segments`. */
  readonly label: Text
  readonly key: number
  /** Wrong values that show what somebody believes. */
  readonly wrong: readonly { readonly value: number; readonly misconception: Misconception }[]
}

/** All items in one order. The first wrong place of an answer may show a belief. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order'
  readonly items: readonly Choice[]
  readonly key: readonly string[]
  /** `earlier` placed before `later`, though it comes after it. */
  readonly wrong: readonly {
    readonly earlier: string
    readonly later: string
    readonly misconception: Misconception
  }[]
}

/** Each of `left` with one of `right`; `right` may hold more than are needed. */
export interface PairsQuestion extends QuestionBase {
  readonly kind: 'pairs'
  readonly left: readonly Choice[]
  readonly right: readonly Choice[]
  /** Left id → right id. */
  readonly key: Readonly<Record<string, string>>
  readonly wrong: readonly {
    readonly left: string
    readonly right: string
    readonly misconception: Misconception
  }[]
}

/**
 * A place of a diagram. Of the state diagram: a state (`TIME-WAIT`) or a transition (`FIN-WAIT-2>TIME-WAIT`). Of a
 * scenario's sequence diagram: the nth segment (`segment:3`), or a state that an end comes to (`client:TIME-WAIT`).
 */
export interface PointQuestion extends QuestionBase {
  readonly kind: 'point'
  readonly on: 'states' | { readonly scenario: string; readonly without?: 'states' | 'numbers' | undefined }
  /** Each of them is right. */
  readonly key: readonly string[]
  readonly wrong: readonly { readonly place: string; readonly misconception: Misconception }[]
}

/** Whether the prompt's statement is true, and why: both have to be right. */
export interface TrueFalseQuestion extends QuestionBase {
  readonly kind: 'true-false'
  readonly key: { readonly isTrue: boolean; readonly why: string }
  readonly reasons: readonly Option[]
}

export type Question =
  | SingleChoice
  | SeveralChoices
  | NumberQuestion
  | OrderQuestion
  | PairsQuestion
  | PointQuestion
  | TrueFalseQuestion

export type QuestionKind = Question['kind']
export const QUESTION_KINDS = [
  'single',
  'several',
  'number',
  'order',
  'pairs',
  'point',
  'true-false',
] as const satisfies readonly QuestionKind[]

/**
 * Something a question says that can be computed: an end in a state gets a stimulus, and then is in a state and sends a
 * segment (or nothing). Segments in shorthand, `–` for nothing.
 */
export interface Claim {
  readonly state: State
  readonly sndUna?: number | undefined
  readonly sndNxt: number
  readonly rcvNxt: number
  /** `FA 1000/5000`, `close`, `shutdown`, `abort`, `send 300`, `timer RTO`: one after the other, each answered. */
  readonly then: readonly string[]
  /** After the last one has been answered. */
  readonly next: State
  /** What the last one owes; left out: not claimed. */
  readonly sends?: string | undefined
  /** Options of the endpoint that differ from the RFC's. */
  readonly halfDuplex?: boolean | undefined
  readonly timeWait?: boolean | undefined
  readonly listener?: boolean | undefined
  readonly rfc1337?: boolean | undefined
}

/** A set of questions: the file that a teacher writes, exports and imports, and the form of our own bank. */
export interface QuestionSet {
  readonly format: 'four-waves-questions'
  readonly version: 1
  readonly title: Text
  readonly questions: readonly Question[]
}
