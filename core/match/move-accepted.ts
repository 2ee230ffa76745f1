import type { Role } from '#core/by-role.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'
import { type LegalMove, isSameAnswer } from '#core/teardown/legal-moves.ts'
import { close } from './decision.ts'
import type { MatchEvent } from './events.ts'
import { send } from './flight.ts'
import { type AcceptedMove, type End, type Match, withEnd } from './match.ts'
import { repeatKeys } from './repeat.ts'
import { positionOf } from './position.ts'
import { restart } from './reconcile.ts'

type Accepted = Extract<MatchEvent, { type: 'move-accepted' }>

export function moveAccepted(match: Match, event: Accepted): Match {
  const { role, segment } = event
  const end = match.ends[role]
  const legal = findMove(end, event)
  const accepted: AcceptedMove = { kind: 'accepted', at: match.now, ...pick(event) }
  const sent = segment === null ? match : send(match, role, segment, event.by)
  const restarted = legal.restarts2msl
    ? restart(sent, role, '2MSL')
    : restartOnProgress(sent, role, legal.next)
  const open = end.open.slice(event.closes)
  const repeated = [...end.repeated, ...repeatKeys(end.open.slice(0, event.closes), segment)]
  const answered = withEnd(restarted, role, { open, repeated })
  if (match.setup.level < 3) return close(answered, role, accepted, legal.next)
  const naming = { before: end.settled, accepted }
  return withEnd(answered, role, {
    naming,
    settled: legal.next,
    refused: event.verdict === 'given' ? end.refused : null,
  })
}

function pick({ role, by, verdict, basis, move, segment, closes, confidence }: Accepted) {
  return { role, by, verdict, basis, move, segment, closes, ...(confidence && { confidence }) }
}

/** The legal move that the event took: the same answer to as many, by the same reading. */
function findMove(end: End, event: Accepted): LegalMove {
  const sameLength = positionOf(end).legal.filter((move) => move.closes === event.closes)
  const same = sameLength.filter((move) => isSameAnswer(move.segment, event.segment))
  const found = same.find((move) => move.basis === event.basis) ?? same[0] ?? sameLength[0]
  if (found === undefined) throw new TypeError(`the log accepts a move where none was open for ${event.role}`)
  return found
}

/** RFC 6298 (5.3): an acknowledgement of something new starts the retransmission timer afresh. */
function restartOnProgress(match: Match, role: Role, next: Endpoint): Match {
  if (next.sndUna === match.ends[role].settled.sndUna) return match
  return restart(match, role, 'RTO')
}
