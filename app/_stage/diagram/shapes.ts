import type { ByRole, Role } from '#core/by-role.ts'

/** What the diagram is made of, in CSS pixels from its upper left corner. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A label's box; `centre`: where its lines are centred. */
export interface Placed extends Box {
  readonly centre: number
}

export interface Diagram {
  readonly height: number
  readonly lifelines: ByRole<number>
  readonly pills: readonly Pill[]
  readonly notes: readonly Note[]
  readonly quotes: readonly Quote[]
  readonly arrows: readonly Arrow[]
  readonly marks: readonly Mark[]
  /** Where the next segment of this end will leave, if it is asked. */
  readonly ghost: Line | null
}

/** `index`: the line of the timeline that brought it. */
export interface Pill extends Box {
  readonly index: number
  readonly role: Role
  readonly state: string
}

/** Something that happened at one end, beside its lifeline. */
export interface Note extends Box {
  readonly index: number
  readonly role: Role
  /** Null: nothing was sent, in the words of the language. */
  readonly text: string | null
}

/** Story level: what one end said, above the segment that says it. */
export interface Quote extends Box {
  readonly index: number
  readonly role: Role
  readonly lines: readonly string[]
}

export interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface Arrow extends Line {
  readonly index: number
  /** The line of the timeline at which it left; its own where that is not known. */
  readonly departs: number
  readonly from: Role
  /**
   * 'arrived': seen at the other end, or at this one; 'acknowledged': an answer shows that it arrived; 'open': it is on
   * its way, as far as this end can tell; 'lost': told when the match is over.
   */
  readonly fate: 'arrived' | 'acknowledged' | 'open' | 'lost'
  readonly lines: readonly string[]
  readonly label: Placed
}

/** What a move was worth, beside the lifeline; `y`: middle of the text. */
export interface Mark {
  readonly index: number
  readonly role: Role
  readonly x: number
  readonly y: number
}
