import { type Role, partnerOf } from '#core/by-role.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'
import { type LegalMove, isSameAnswer } from '#core/teardown/legal-moves.ts'
import type { Segment } from '#core/teardown/segment.ts'
import { close } from './decision.ts'
import type { MatchEvent } from './events.ts'
import { type AcceptedMove, type End, type Flight, type Match, TRANSIT, show, withEnd } from './match.ts'
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
  if (match.setup.level < 3) return close(withEnd(restarted, role, { open }), role, accepted, legal.next)
  const naming = { before: end.settled, accepted }
  return withEnd(restarted, role, {
    open,
    naming,
    settled: legal.next,
    refused: event.verdict === 'given' ? end.refused : null,
  })
}

function pick({ role, by, verdict, basis, move, segment, closes }: Accepted) {
  return { role, by, verdict, basis, move, segment, closes }
}

/** The legal move that the event took: the same answer to as many, by the same reading. */
function findMove(end: End, event: Accepted): LegalMove {
  const sameLength = positionOf(end).legal.filter((move) => move.closes === event.closes)
  const same = sameLength.filter((move) => isSameAnswer(move.segment, event.segment))
  const found = same.find((move) => move.basis === event.basis) ?? same[0] ?? sameLength[0]
  if (found === undefined) throw new TypeError(`the log accepts a move where none was open for ${event.role}`)
  return found
}

function send(match: Match, role: Role, segment: Segment, by: 'person' | 'computer'): Match {
  const flight = match.flightCount + 1
  const nth = match.ends[role].sent + 1
  const sent = show(match, { kind: 'sent', at: match.now, role, flight, segment, by })
  const flights = [...sent.flights, ...arrivals(match, role, nth, { flight, segment })]
  return withEnd({ ...sent, flights, flightCount: flight }, role, { sent: nth })
}

/** Where and when a segment arrives, by the fate that the plan has for it: nowhere, once or twice. */
function arrivals(match: Match, from: Role, nth: number, what: Pick<Flight, 'flight' | 'segment'>): Flight[] {
  const fate = match.setup.plan.fates.find((one) => one.from === from && one.nth === nth)?.fate
  const arrives = (after: number): Flight => ({
    ...what,
    to: partnerOf(from),
    sentAt: match.now,
    arrivesAt: match.now + after,
  })
  switch (fate?.kind) {
    case 'lost':
      return []
    case 'doubled':
      return [arrives(TRANSIT), arrives(2 * TRANSIT)]
    case 'delayed':
      return [arrives(TRANSIT + fate.by)]
    case undefined:
      return [arrives(TRANSIT)]
  }
}

/** RFC 6298 (5.3): an acknowledgement of something new starts the retransmission timer afresh. */
function restartOnProgress(match: Match, role: Role, next: Endpoint): Match {
  if (next.sndUna === match.ends[role].settled.sndUna) return match
  return restart(match, role, 'RTO')
}
