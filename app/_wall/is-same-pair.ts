import type { PairView } from '#core/match/pair-view.ts'

/** A match says by its sequence whether anything has happened in it: then nothing of it is drawn anew. */
export function isSamePair(was: PairView, is: PairView): boolean {
  return was.match === is.match && was.sequence === is.sequence && was.paused === is.paused
}
