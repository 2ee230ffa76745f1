/** How much is drawn of a pair: the more share the screen, the less each of them tells. */
export type PairSize = 'small' | 'medium' | 'large'

/** Of a drawing, in its own units: it is drawn on the server too, which does not know how large a screen is. */
export interface PairFrame {
  readonly width: number
  readonly height: number
  /** Letters of a state and of the pair's name. */
  readonly type: number
  /** Letters of a segment. */
  readonly label: number
  /** Lifelines run from here … */
  readonly top: number
  /** … to here; below it stand the states. */
  readonly foot: number
  /** Of both lifelines from their edges. */
  readonly inset: number
  /** Between two moments, where there is room, and where there is none. */
  readonly widest: number
  readonly narrowest: number
  readonly stroke: number
}

export const PAIR_FRAMES: Readonly<Record<PairSize, PairFrame>> = {
  small: {
    width: 184,
    height: 150,
    type: 11.5,
    label: 11.5,
    top: 27,
    foot: 124,
    inset: 34,
    widest: 17,
    narrowest: 13,
    stroke: 2,
  },
  medium: {
    width: 244,
    height: 200,
    type: 13,
    label: 13,
    top: 35,
    foot: 168,
    inset: 46,
    widest: 24,
    narrowest: 16,
    stroke: 2.2,
  },
  large: {
    width: 330,
    height: 260,
    type: 15,
    label: 15,
    top: 42,
    foot: 222,
    inset: 62,
    widest: 32,
    narrowest: 18,
    stroke: 2.4,
  },
}

/** What one character of the monospace advances, in its own size. */
export const ADVANCE = 0.602
