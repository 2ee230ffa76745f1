import { type ByRole, type Role, byRole, partnerOf } from '#core/by-role.ts'
import { type Match, TRANSIT } from '#core/match/match.ts'
import { type Segment, ackSegment, advance, dataSegment } from '#core/teardown/segment.ts'

/** A segment as it passes the place of capture. */
export interface PassingSegment {
  readonly from: Role
  readonly segment: Segment
  /** Virtual milliseconds; before the match begins they are below 0. */
  readonly at: number
}

/** The connection had been open for this long when the match began, ms. */
const OPEN_FOR = 1000

/**
 * What came before the match: the handshake, whose numbers make the match's right, and the octets that an end has not
 * read yet. An end that has forgotten the connection is taken from what its partner knows of it.
 */
export function openingOf(match: Match, at: Role): PassingSegment[] {
  const first = firstNumbers(match)
  const iss = byRole((role) => advance(first[role], -1))
  // To the place of capture and back: nothing to the end at the spot, the whole way to the other.
  const toServer = at === 'client' ? 2 * TRANSIT : 0
  const toClient = at === 'server' ? 2 * TRANSIT : 0
  const opened = -OPEN_FOR
  const syn: Segment = { ...ackSegment(iss.client, 0), syn: true, ack: null }
  const synAck: Segment = { ...ackSegment(iss.server, first.client), syn: true }
  return [
    { from: 'client', segment: syn, at: opened },
    { from: 'server', segment: synAck, at: opened + toServer },
    { from: 'client', segment: ackSegment(first.client, first.server), at: opened + toServer + toClient },
    ...unreadOctets(match, first, at),
  ]
}

/** The number of each end's first octet. */
function firstNumbers({ setup }: Match): ByRole<number> {
  const { starts } = setup.plan
  return byRole((role) => {
    const own = starts[role]
    const partner = starts[partnerOf(role)]
    const next = own.state === 'CLOSED' ? partner.rcvNxt : (own.sndUna ?? own.sndNxt)
    return advance(next, -(partner.unread ?? 0))
  })
}

function unreadOctets(match: Match, first: ByRole<number>, at: Role): PassingSegment[] {
  const sender: Role = (match.setup.plan.starts.server.unread ?? 0) > 0 ? 'client' : 'server'
  const receiver = partnerOf(sender)
  const unread = match.setup.plan.starts[receiver].unread ?? 0
  if (unread === 0) return []
  const answered = at === sender ? 2 * TRANSIT : 0
  return [
    { from: sender, segment: dataSegment(first[sender], first[receiver], unread), at: -OPEN_FOR / 2 },
    {
      from: receiver,
      segment: ackSegment(first[receiver], advance(first[sender], unread)),
      at: answered - OPEN_FOR / 2,
    },
  ]
}
