import { type ByRole, ROLES, type Role, byRole } from '#core/by-role.ts'
import { type Endpoint, type Timer, runningTimers } from '#core/teardown/endpoint.ts'
import { type Match, durationOf } from './match.ts'
import { currentEndpoint } from './position.ts'
import { conditionMet } from './what-happens-next.ts'

/** Applications whose condition is met get a time; timers start and stop with the endpoints. */
export function reconcile(match: Match): Match {
  if (match.phase !== 'playing') return match
  const endpoints = byRole((role) => currentEndpoint(match.ends[role]))
  return reconcileTimers(scheduleCalls(match, endpoints), endpoints)
}

function scheduleCalls(match: Match, endpoints: ByRole<Endpoint>): Match {
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
  const timers = ROLES.flatMap((role) =>
    runningTimers(endpoints[role])
      .filter((timer) => match.setup.plan.timers.includes(timer))
      .map((timer) => {
        const running = match.timers.find((one) => one.role === role && one.timer === timer)
        return running ?? { role, timer, at: match.now + durationOf(timer, endpoints[role]) }
      }),
  )
  return { ...match, timers }
}

/** The timer starts afresh: taken away, it is set again from now. */
export function restart(match: Match, role: Role, timer: Timer): Match {
  return { ...match, timers: match.timers.filter((one) => one.role !== role || one.timer !== timer) }
}
