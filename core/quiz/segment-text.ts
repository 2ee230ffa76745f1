import type { Segment } from '#core/teardown/segment.ts'
import { segment } from '#core/teardown/shorthand.ts'

/** A segment as the texts of questions spell it (`FA 1000/5000 len 5`); null where the text is none. */
export function readSegment(text: string): Segment | null {
  try {
    return segment(text)
  } catch {
    return null
  }
}
