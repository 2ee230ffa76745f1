import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { Text } from '#core/quiz/question.ts'

/** A chapter of the lesson: `content/lesson/<id>.json`, for a teacher to correct without touching code. */
export interface Chapter {
  readonly id: ChapterId
  readonly title: Text
  /** What one can do or say afterwards, in one sentence. */
  readonly line: Text
  /** To read and play it. */
  readonly minutes: number
  readonly parts: readonly Part[]
}

/** Texts are plain; `code` between backquotes. Segments and states are spelled as the RFC spells them. */
export type Part =
  | { readonly kind: 'text'; readonly heading: Text; readonly paragraphs: readonly Text[] }
  /** A scenario on the diagram, stepped by the reader; whole and still where there is no JavaScript, and on paper. */
  | {
      readonly kind: 'close'
      readonly scenario: string
      readonly caption: Text
      /** Plain words beside a step: 0 is the beginning, n the nth segment that leaves, 'end' the ending. */
      readonly says: readonly { readonly at: number | 'end'; readonly text: Text }[]
    }
  /** Two scenarios side by side: what a thing is for is seen where it is missing. */
  | {
      readonly kind: 'compare'
      readonly caption: Text
      readonly left: { readonly scenario: string; readonly title: Text }
      readonly right: { readonly scenario: string; readonly title: Text }
    }
  /** What many pages say, and what is so. */
  | {
      readonly kind: 'mistake'
      readonly claim: Text
      readonly fact: Text
      readonly misconception?: Misconception | undefined
      readonly references: readonly string[]
    }
  | {
      readonly kind: 'table'
      readonly caption: Text
      readonly head: readonly Text[]
      readonly rows: readonly (readonly Text[])[]
    }
  | { readonly kind: 'terminal'; readonly caption: Text; readonly lines: readonly string[] }
  /** The state diagram with a way through it: states (`TIME-WAIT`) and transitions (`FIN-WAIT-2>TIME-WAIT`). */
  | { readonly kind: 'states'; readonly caption: Text; readonly marked: readonly string[] }
  /** A question of the bank, answered in place. */
  | { readonly kind: 'ask'; readonly question: string }
