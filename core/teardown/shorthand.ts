import { type Segment, SEQUENCE_SPACE, wrap } from './segment.ts'

const SHORTHAND = /^([SFRPA]+) (-?\d+)\/(-?\d+|–)(?: len (\d+))?$/

/**
 * `FPA 1/2 len 5`: control bits, SEQ/ACK (– for none), octets of data. Numbers are relative and may be below 0. For
 * tests, where a segment is read more often than it is made; throws where the text is none.
 */
export function segment(text: string): Segment {
  const [, flags = '', seq, ack, length] = SHORTHAND.exec(text) ?? []
  if (flags === '') throw new Error(`not a segment: ${text}`)
  return {
    fin: flags.includes('F'),
    syn: flags.includes('S'),
    rst: flags.includes('R'),
    psh: flags.includes('P'),
    seq: wrap(Number(seq)),
    ack: flags.includes('A') ? wrap(Number(ack)) : null,
    length: Number(length ?? 0),
  }
}

/** PSH is left out: it is never significant. */
export function shorthand(sent: Segment | null): string {
  if (sent === null) return '–'
  const flags = `${sent.syn ? 'S' : ''}${sent.fin ? 'F' : ''}${sent.rst ? 'R' : ''}${sent.ack === null ? '' : 'A'}`
  const length = sent.length > 0 ? ` len ${sent.length}` : ''
  return `${flags} ${signed(sent.seq)}/${sent.ack === null ? '–' : signed(sent.ack)}${length}`
}

function signed(number: number): number {
  return number < SEQUENCE_SPACE / 2 ? number : number - SEQUENCE_SPACE
}
