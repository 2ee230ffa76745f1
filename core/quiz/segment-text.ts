import { type Segment, formatSegment } from '#core/teardown/segment.ts'
import { segment } from '#core/teardown/shorthand.ts'

/** A segment as the texts of questions spell it (`FA 1000/5000 len 5`); null where the text is none. */
export function readSegment(text: string): Segment | null {
  try {
    return segment(text)
  } catch {
    return null
  }
}

/** The same spelling with numbers as they are on the wire, 0 … 2^32 − 1; a PSH is left out. */
export function spellSegment({ syn, fin, rst, seq, ack, length }: Segment): string {
  const bits = `${syn ? 'S' : ''}${fin ? 'F' : ''}${rst ? 'R' : ''}${ack === null ? '' : 'A'}`
  return `${bits} ${seq}/${ack ?? '–'}${length > 0 ? ` len ${length}` : ''}`
}

/** As a choice reads: `FIN, ACK SEQ=100 ACK=301`. A PSH is never significant. */
export function readableSegment(segment: Segment): string {
  return formatSegment({ ...segment, psh: false }).replace('  ', ' ')
}
