import type { Endpoint, Stimulus } from '#core/teardown/endpoint.ts'
import type { LegalMove } from '#core/teardown/legal-moves.ts'
import { type Segment, sequenceLength } from '#core/teardown/segment.ts'
import { peerHasClosed } from '#core/teardown/state.ts'

/** What people would say to each other where two TCPs send a segment. The words are the scene's, in `content/scenes`. */
export const LINES = [
  'done',
  'last-words',
  'heard-wait',
  'done-too',
  'heard-done-too',
  'goodbye',
  'goodbye-again',
  'did-you-hear',
  'more',
  'more-again',
  'got-it',
  'missed-something',
  'still-there',
  'still-here',
  'hang-up',
  'who-are-you',
  'a-new-talk',
  'silence',
] as const
export type Line = (typeof LINES)[number]

/** The line that a legal move says, given the end before it and the stimuli that it answers. */
export function lineOf(settled: Endpoint, open: readonly Stimulus[], move: LegalMove): Line {
  const answered = open.slice(0, move.closes)
  const { segment, next } = move
  if (segment === null) return 'silence'
  if (segment.rst) return answered.some(isCall) ? 'hang-up' : 'who-are-you'
  if (segment.syn) return 'a-new-talk'
  const again = isRepeated(settled, segment)
  if (segment.fin) return lineOfFin(segment, next, again, answered.some(bringsFin))
  if (segment.length > 0) return again ? 'more-again' : 'more'
  return lineOfAck(settled, next, answered)
}

function lineOfFin(segment: Segment, next: Endpoint, again: boolean, heard: boolean): Line {
  if (again) return 'did-you-hear'
  if (heard) return 'heard-done-too'
  if (segment.length > 0) return 'last-words'
  return peerHasClosed(next.state) && next.state === 'LAST-ACK' ? 'done-too' : 'done'
}

function lineOfAck(settled: Endpoint, next: Endpoint, answered: readonly Stimulus[]): Line {
  if (answered.some((stimulus) => stimulus.kind === 'timer' && stimulus.timer === 'KEEPALIVE'))
    return 'still-there'
  if (!settled.eof && next.eof) return next.state === 'CLOSE-WAIT' ? 'heard-wait' : 'goodbye'
  if (next.held.length > settled.held.length) return 'missed-something'
  if (next.delivered > settled.delivered) return 'got-it'
  if (answered.some(bringsFin)) return 'goodbye-again'
  return answered.some(bringsData) ? 'got-it' : 'still-here'
}

function isRepeated({ sndNxt }: Endpoint, segment: Segment): boolean {
  return sequenceLength(segment) > 0 && segment.seq !== sndNxt
}

function isCall(stimulus: Stimulus): boolean {
  return stimulus.kind === 'call'
}

function bringsFin(stimulus: Stimulus): boolean {
  return stimulus.kind === 'segment' && stimulus.segment.fin
}

function bringsData(stimulus: Stimulus): boolean {
  return stimulus.kind === 'segment' && stimulus.segment.length > 0
}
