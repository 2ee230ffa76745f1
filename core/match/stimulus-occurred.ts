import { withRole } from '#core/by-role.ts'
import { type Stimulus, afterSending } from '#core/teardown/endpoint.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import type { EventOf } from './events.ts'
import { settle } from './decision.ts'
import { send } from './flight.ts'
import { type Match, show, withEnd } from './match.ts'
import { durationOf } from './timers.ts'
import { currentEndpoint } from './position.ts'
import { restart } from './reconcile.ts'
import type { TimelineItem } from './view.ts'

type Occurred = EventOf<'stimulus-occurred'>

export function stimulusOccurred(match: Match, event: Occurred): Match {
  const { at, role, stimulus } = event
  const moved = unschedule({ ...match, now: at }, event)
  const shown = show(moved, ...strayOf(match, event), itemOf(event))
  const end = shown.ends[role]
  const probes = probesAfter(end.probes, stimulus)
  if (event.asked) {
    const skips = shown.skips[role] ? withRole(shown.skips, role, false) : shown.skips
    const asked = withEnd({ ...shown, skips }, role, { probes })
    return withEnd(restartRto(asked, event), role, { open: [...end.open, stimulus] })
  }
  const asked = probes === end.probes ? shown : withEnd(shown, role, { probes })
  const { next, owed, restarts2msl } = stimulate(end.settled, stimulus)[0]
  const restarted = restarts2msl ? restart(asked, role, '2MSL') : restartRto(asked, event)
  if (owed === null) return settle(restarted, role, next)
  return settle(send(restarted, role, owed, 'endpoint'), role, afterSending(next, owed))
}

function probesAfter(probes: number, stimulus: Stimulus): number {
  if (stimulus.kind === 'segment') return 0
  return stimulus.kind === 'timer' && stimulus.timer === 'KEEPALIVE' ? probes + 1 : probes
}

/** A segment of a new connection was sent by the host of an end, which is seen there when it arrives here. */
function strayOf({ flights }: Match, { flight }: Occurred): TimelineItem[] {
  const stray = flights.find((one) => one.flight === flight && one.stray)
  if (!stray?.stray) return []
  const { sentAt: at, stray: role, segment } = stray
  return [{ kind: 'sent', at, role, flight: stray.flight, segment, by: 'endpoint' }]
}

function itemOf({ at, role, stimulus, flight }: Occurred): TimelineItem {
  switch (stimulus.kind) {
    case 'call':
      return { kind: 'called', at, role, call: stimulus.call }
    case 'segment':
      return { kind: 'arrived', at, role, flight: flight ?? 0, segment: stimulus.segment }
    case 'timer':
      return { kind: 'timer', at, role, timer: stimulus.timer }
  }
}

function unschedule(match: Match, { at, role, stimulus, flight }: Occurred): Match {
  switch (stimulus.kind) {
    case 'segment':
      return { ...match, flights: without(match.flights, (f) => f.flight === flight && f.arrivesAt === at) }
    case 'call':
      return { ...match, calls: without(match.calls, (call) => call.role === role && call.at === at) }
    case 'timer':
      return {
        ...match,
        timers: without(match.timers, (timer) => timer.role === role && timer.timer === stimulus.timer),
      }
  }
}

function without<T>(list: readonly T[], isIt: (item: T) => boolean): T[] {
  const index = list.findIndex(isIt)
  return list.filter((_, at) => at !== index)
}

/** RFC 6298 (5.5, 5.6): a retransmission timer that has fired runs on with its time doubled. */
function restartRto(match: Match, { at, role, stimulus }: Occurred): Match {
  if (stimulus.kind !== 'timer' || stimulus.timer !== 'RTO') return match
  const endpoint = currentEndpoint(match.ends[role])
  const backedOff = { ...endpoint, retransmissions: endpoint.retransmissions + 1 }
  return {
    ...match,
    timers: [...match.timers, { role, timer: 'RTO', from: at, at: at + durationOf('RTO', backedOff) }],
  }
}
