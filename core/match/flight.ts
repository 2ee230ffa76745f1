import { type Role, partnerOf } from '#core/by-role.ts'
import type { Fate, HeldUntil } from '#core/scenarios/plan.ts'
import type { Segment } from '#core/teardown/segment.ts'
import {
  type Aloft,
  type Flight,
  type Match,
  TRANSIT,
  hasNetworkPlayer,
  playsNow,
  show,
  withEnd,
} from './match.ts'

/** A segment leaves an end: on its way by the script, or into the hands of the network's player. */
export function send(
  match: Match,
  role: Role,
  segment: Segment,
  by: 'person' | 'computer' | 'endpoint',
): Match {
  const flight = match.flightCount + 1
  const nth = match.ends[role].sent + 1
  const aloft: Aloft = { flight, to: partnerOf(role), segment, sentAt: match.now }
  const shown = show(match, { kind: 'sent', at: match.now, role, flight, segment, by })
  const sent = withEnd({ ...shown, flightCount: flight }, role, { sent: nth })
  const onWay = asksNetwork(sent)
    ? { ...sent, undecided: [...sent.undecided, aloft] }
    : meet(sent, aloft, scriptedFate(sent, role, nth), 'script')
  return release(onWay, role, segment, flight)
}

/** Whether the network's player is there and has anything left to decide with. */
function asksNetwork(match: Match): boolean {
  const { setup, interventions } = match
  if (!hasNetworkPlayer(setup) || playsNow(match, 'network') !== 'person') return false
  return interventions < (setup.plan.network?.budget ?? 0)
}

function scriptedFate({ setup }: Match, from: Role, nth: number): Fate {
  if (setup.network === 'nobody') return { kind: 'delivered' }
  const planned = setup.plan.fates.find(
    (one) => one.from === from && (one.nth === nth || (one.onwards === true && nth > one.nth)),
  )
  return planned?.fate ?? { kind: 'delivered' }
}

/** A segment meets its fate: it arrives once, twice, later, when something has happened, or never. */
export function meet(
  match: Match,
  aloft: Aloft,
  fate: Fate,
  by: 'person' | 'computer' | 'time' | 'script',
): Match {
  const role = partnerOf(aloft.to)
  const { flight } = aloft
  const shown =
    fate.kind === 'delivered' ? match : show(match, { kind: 'fate', at: match.now, role, flight, fate, by })
  if (fate.kind === 'held') return { ...shown, held: [...shown.held, { ...aloft, until: fate.until }] }
  return { ...shown, flights: [...shown.flights, ...arrivals(aloft, fate, match.now)] }
}

function arrivals(aloft: Aloft, fate: Exclude<Fate, { kind: 'held' }>, now: number): Flight[] {
  const arrives = (after: number): Flight => ({ ...aloft, arrivesAt: now + after })
  switch (fate.kind) {
    case 'lost':
      return []
    case 'doubled':
      return [arrives(TRANSIT), arrives(2 * TRANSIT)]
    case 'delayed':
      return [arrives(TRANSIT + fate.by)]
    case 'delivered':
      return [arrives(TRANSIT)]
  }
}

/** What was held for this segment goes on, and arrives behind it. */
function release(match: Match, from: Role, segment: Segment, flight: number): Match {
  const isFree = (held: Match['held'][number]): boolean =>
    held.flight !== flight && waitsFor(held.until, partnerOf(held.to) === from, segment)
  const freed = match.held.filter(isFree)
  if (freed.length === 0) return match
  const arrivesAt = match.now + 2 * TRANSIT
  const flights = freed.map(({ flight: held, to, sentAt, segment: late }) => {
    return { flight: held, to, sentAt, segment: late, arrivesAt }
  })
  return {
    ...match,
    held: match.held.filter((held) => !isFree(held)),
    flights: [...match.flights, ...flights],
  }
}

function waitsFor(until: HeldUntil, isSameSender: boolean, segment: Segment): boolean {
  return until === 'next-segment' ? isSameSender : !isSameSender && segment.fin
}
