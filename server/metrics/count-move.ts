import type { Ack } from '#core/contract/ack.ts'
import type { MoveAck } from '#core/contract/match-commands.ts'
import type { Tally } from './tally.ts'

/** By verdict and reason: of a refusal its rule, of what was not judged why it was turned away. */
export function countMove(count: Tally, ack: Ack): void {
  if (!ack.ok) return count('not-judged', ack.code)
  const judged = ack as Extract<Ack, { ok: true }> & MoveAck
  if (judged.verdict === 'refused') count('refused', judged.refusal.reason)
  else count('accepted', judged.verdict)
}
