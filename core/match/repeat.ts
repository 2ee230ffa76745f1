import type { Stimulus } from '#core/teardown/endpoint.ts'
import type { Segment } from '#core/teardown/segment.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import type { End } from './match.ts'
import { currentEndpoint } from './position.ts'

/** What an accepted answer to timers will not be asked again: the same segment, when the same timer fires. */
export function repeatKeys(answered: readonly Stimulus[], segment: Segment | null): string[] {
  if (segment === null) return []
  return answered.flatMap((stimulus) => (stimulus.kind === 'timer' ? [keyOf(stimulus.timer, segment)] : []))
}

/** Whether a timer asks what its player has answered before: then the endpoint answers by itself. */
export function isRepeat(end: End, stimulus: Stimulus): boolean {
  if (stimulus.kind !== 'timer' || end.repeated.length === 0) return false
  const { owed } = stimulate(currentEndpoint(end), stimulus)[0]
  return owed !== null && end.repeated.includes(keyOf(stimulus.timer, owed))
}

/** A retransmission may carry a newer ACK: it is the same all the same. */
function keyOf(timer: string, { seq, length, fin }: Segment): string {
  return `${timer} ${seq} ${length} ${fin}`
}
