import { type Segment, formatSegment } from '#core/teardown/segment.ts'
import type { Run } from './collapse-repeats.ts'

/** Of the monospace at its size in the diagram: one character's advance, and a line's height. CSS pixels. */
export const CHARACTER = 7.8
export const LINE_HEIGHT = 16

/** A segment's label in as few lines as the room allows: all in one, bits and numbers, or each on its own. */
export function segmentLines(segment: Segment, room: number): string[] {
  const whole = formatSegment(segment)
  if (fits(whole, room)) return [whole]
  const [bits = '', numbers = ''] = whole.split('  ')
  if (fits(numbers, room)) return [bits, numbers]
  return [bits, ...numbers.split(' ')]
}

/** What an endpoint sends again by itself: a sign, and for several their count and the first and last time. */
export function repeatLines(segment: Segment, run: Run | undefined, room: number): string[] {
  const [first = '', ...rest] = segmentLines(segment, room - 6 * CHARACTER)
  if (run === undefined || run.times === 1) return [`↻ ${first}`, ...rest]
  const [bits = '', ...numbers] = first.split('  ')
  const counted = [`↻ ${bits} ×${run.times}`, ...numbers].join('  ')
  return [counted, ...rest, `${run.from / 1000} s … ${run.until / 1000} s`]
}

function fits(text: string, room: number): boolean {
  return text.length * CHARACTER <= room
}
