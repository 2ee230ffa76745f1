import type { Asked, MatchHead } from '#core/match/view.ts'
import type { Call, Stimulus } from '#core/teardown/endpoint.ts'
import type { Segment } from '#core/teardown/segment.ts'

/** Names of the hints; the words are `match.hints`. None says the answer. */
export type Hint =
  | 'close'
  | 'close-unread'
  | 'send'
  | 'abort'
  | 'fin'
  | 'fin-again'
  | 'data-fin'
  | 'data'
  | 'gap'
  | 'ack'
  | 'rst'
  | 'syn'
  | 'RTO'
  | 'KEEPALIVE'
  | 'line'
  | 'state'

/** Where the answer to the oldest open question is to be looked for, from what the player sees; null: there is nothing. */
export function hintOf(head: Pick<MatchHead, 'scenario' | 'state'>, asked: Asked): Hint | null {
  if (asked.asks === 'state') return 'state'
  if (asked.asks === 'line') return 'line'
  const [oldest] = asked.stimuli
  return oldest === undefined ? null : hintOfStimulus(head, oldest)
}

function hintOfStimulus(head: Pick<MatchHead, 'scenario' | 'state'>, stimulus: Stimulus): Hint | null {
  switch (stimulus.kind) {
    case 'call':
      return hintOfCall(head, stimulus.call)
    case 'segment':
      return hintOfSegment(head, stimulus.segment)
    case 'timer':
      return stimulus.timer === 'RTO' || stimulus.timer === 'KEEPALIVE' ? stimulus.timer : null
  }
}

function hintOfCall({ scenario }: Pick<MatchHead, 'scenario'>, { kind }: Call): Hint | null {
  switch (kind) {
    case 'close':
    case 'shutdown-both':
      return scenario === 'unread-data' ? 'close-unread' : 'close'
    case 'shutdown':
      return 'close'
    case 'send':
    case 'queue':
      return 'send'
    case 'abort':
      return 'abort'
    case 'read':
    case 'shutdown-read':
      return null
  }
}

/** States in which the peer's FIN has been here before. */
const AFTER_FIN: readonly MatchHead['state'][] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT']

function hintOfSegment({ state, scenario }: Pick<MatchHead, 'scenario' | 'state'>, segment: Segment): Hint {
  if (segment.rst) return 'rst'
  if (segment.syn) return 'syn'
  if (segment.fin && AFTER_FIN.includes(state)) return 'fin-again'
  if (segment.fin && scenario === 'fin-before-data') return 'gap'
  if (segment.fin) return segment.length > 0 ? 'data-fin' : 'fin'
  return segment.length > 0 ? 'data' : 'ack'
}
