import { type Segment, formatSegment } from '#core/teardown/segment.ts'

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

function fits(text: string, room: number): boolean {
  return text.length * CHARACTER <= room
}
