/** Of a right answer. */
const POINTS_OF_RIGHT = 1000
/** What speed adds at most, where the host turned it on. */
const MOST_FOR_SPEED = 200

export interface Answered {
  readonly isRight: boolean
  /** From the opening of the question to the answer, by the database's clock. */
  readonly elapsedMs: number
}

/** Milliseconds that a question may take; null: as many as one likes, and then speed counts for nothing. */
export interface Pace {
  readonly limitMs: number | null
  readonly speed: boolean
}

/** Who knows it gets the points; who is also quick, a few more: a slow wifi must never weigh as much as not knowing. */
export function pointsOf({ isRight, elapsedMs }: Answered, { limitMs, speed }: Pace): number {
  if (!isRight) return 0
  if (!speed || limitMs === null) return POINTS_OF_RIGHT
  const left = Math.min(1, Math.max(0, (limitMs - elapsedMs) / limitMs))
  return POINTS_OF_RIGHT + Math.round(MOST_FOR_SPEED * left)
}
