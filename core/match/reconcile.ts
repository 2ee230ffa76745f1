import { type ByRole, ROLES, type Role, byRole, partnerOf } from '#core/by-role.ts'
import { type Endpoint, type Timer, runningTimers } from '#core/teardown/endpoint.ts'
import { conditionMet } from './condition-met.ts'
import { type Flight, type Match, TRANSIT } from './match.ts'
import { MOST_PROBES, durationOf } from './timers.ts'
import { currentEndpoint } from './position.ts'

/** Applications and strays whose condition is met get a time; timers start and stop with the endpoints. */
export function reconcile(match: Match): Match {
  if (match.phase !== 'playing') return match
  const endpoints = byRole((role) => currentEndpoint(match.ends[role]))
  return reconcileTimers(launchStrays(scheduleCalls(match, endpoints), endpoints), endpoints)
}

/** Segments of other connections come on their way when their time has come; nobody here has sent them. */
function launchStrays(match: Match, endpoints: ByRole<Endpoint>): Match {
  if (match.strays.length === 0) return match
  const isDue = ({ of, when }: Match['strays'][number]): boolean => conditionMet(endpoints[of], when)
  const due = match.strays.filter(isDue)
  if (due.length === 0) return match
  const flights = due.map(({ to, when, segment, isSent }, index): Flight => {
    const sentAt = when.kind === 'at' ? when.at - TRANSIT : match.now + when.after
    const stray = isSent === true ? partnerOf(to) : null
    const flight = match.flightCount + 1 + index
    return { flight, to, segment, sentAt, arrivesAt: sentAt + TRANSIT, stray }
  })
  return {
    ...match,
    strays: match.strays.filter((stray) => !isDue(stray)),
    flights: [...match.flights, ...flights],
    flightCount: match.flightCount + due.length,
  }
}

function scheduleCalls(match: Match, endpoints: ByRole<Endpoint>): Match {
  if (ROLES.every((role) => match.steps[role].length === 0)) return match
  const due = ROLES.flatMap((role) =>
    match.steps[role]
      .filter((step) => conditionMet(endpoints[role], step.when))
      .map(({ when, call }) => ({ role, call, at: when.kind === 'at' ? when.at : match.now + when.after })),
  )
  if (due.length === 0) return match
  const steps = byRole((role) =>
    match.steps[role].filter((step) => !conditionMet(endpoints[role], step.when)),
  )
  return { ...match, steps, calls: [...match.calls, ...due] }
}

function reconcileTimers(match: Match, endpoints: ByRole<Endpoint>): Match {
  if (match.setup.plan.timers.length === 0)
    return match.timers.length === 0 ? match : { ...match, timers: [] }
  const timers = ROLES.flatMap((role) =>
    runningTimers(endpoints[role])
      .filter((timer) => match.setup.plan.timers.includes(timer))
      .filter((timer) => timer !== 'KEEPALIVE' || match.ends[role].probes < MOST_PROBES)
      .map((timer) => {
        const running = match.timers.find((one) => one.role === role && one.timer === timer)
        const lasts = durationOf(timer, endpoints[role], match.ends[role].probes)
        return running ?? { role, timer, from: match.now, at: match.now + lasts }
      }),
  )
  return isSameList(timers, match.timers) ? match : { ...match, timers }
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}

/** The timer starts afresh: taken away, it is set again from now. */
export function restart(match: Match, role: Role, timer: Timer): Match {
  return { ...match, timers: match.timers.filter((one) => one.role !== role || one.timer !== timer) }
}
