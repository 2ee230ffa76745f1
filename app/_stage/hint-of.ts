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
  | 'fin-bits'
  | 'fin-again'
  | 'data-fin'
  | 'data'
  | 'data-bits'
  | 'gap'
  | 'closed'
  | 'ack'
  | 'rst'
  | 'syn'
  | 'RTO'
  | 'KEEPALIVE'
  | 'line'
  | 'state'

/** What a hint may go by: all of it is on the player's screen. */
type Known = Pick<MatchHead, 'scenario' | 'state' | 'level'>

/** Where the answer to the oldest open question is to be looked for, from what the player sees; null: there is nothing. */
export function hintOf(head: Known, asked: Asked): Hint | null {
  if (asked.asks === 'state') return 'state'
  if (asked.asks === 'line') return 'line'
  const [oldest] = asked.stimuli
  return oldest === undefined ? null : hintOfStimulus(head, oldest)
}

function hintOfStimulus(head: Known, stimulus: Stimulus): Hint | null {
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

function hintOfSegment({ state, scenario, level }: Known, segment: Segment): Hint {
  if (segment.rst) return 'rst'
  if (state === 'CLOSED') return 'closed'
  if (segment.syn) return 'syn'
  if (segment.fin && AFTER_FIN.includes(state)) return 'fin-again'
  // The other end's FIN comes in order there.
  if (segment.fin && scenario === 'fin-before-data' && state === 'ESTABLISHED') return 'gap'
  if (segment.fin) return level === 1 ? 'fin-bits' : segment.length > 0 ? 'data-fin' : 'fin'
  if (segment.length > 0) return level === 1 ? 'data-bits' : 'data'
  return 'ack'
}
