import { type ByRole, type Role, byRole } from '#core/by-role.ts'
import type { Stimulus, Timer } from '#core/teardown/endpoint.ts'
import type { State } from '#core/teardown/state.ts'
import type { Ending, MatchEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type LinuxNote, linuxNotesOf } from './linux-notes.ts'
import type { Match } from './match.ts'
import { becoming, currentEndpoint } from './position.ts'
import type { Numbers } from './view.ts'

/** One end as a step leaves it. Receiving and answering are one point in time: until the answer the state is the old one. */
export interface ReplayEnd extends Numbers {
  readonly state: State
  /** The state once all that is open has been answered; null: the same, or nothing is open. */
  readonly becoming: State | null
  /** What has happened to this end and has not been answered, the oldest first. */
  readonly open: readonly Stimulus[]
  /** Those that run, with the virtual millisecond at which each fires. */
  readonly timers: readonly { readonly timer: Timer; readonly until: number }[]
}

/** A match after one thing that happened in it. */
export interface ReplayStep {
  /** Virtual milliseconds since the match began. */
  readonly at: number
  /** The lines of the timeline that this step brings: from this one on, up to and without `shown`. */
  readonly from: number
  /** How many lines there are by now. */
  readonly shown: number
  /** The end at which it happened; null: the beginning or the end of the match. */
  readonly role: Role | null
  readonly ends: ByRole<ReplayEnd>
  /** With the last step of a match that is over. */
  readonly ending: Ending | null
  /** Where Linux does otherwise than the RFC, or fixes what the RFC leaves open. */
  readonly notes: readonly LinuxNote[]
}

/**
 * A match step by step, from its whole log so far: how it stood before the first thing happened, then a step for each
 * event that is a line of the diagram, then, where it is over, the ending. Events are facts: they are folded again and
 * never judged again.
 */
export function replaySteps(events: Iterable<MatchEvent>): ReplayStep[] {
  const steps: ReplayStep[] = []
  let match: Match | null = null
  for (const event of events) {
    const before: Match | null = match
    match = evolve(before, event)
    // Who looks before everybody has sat down sees how it will begin.
    if (event.type === 'match-created') steps.push(beginning(match))
    else if (event.type === 'match-started') steps.splice(0, 1, beginning(match))
    else if (before !== null && isStep(event, before, match)) steps.push(stepOf(event, before, match))
  }
  return steps
}

/** Whether an event is a step of its own; the first one is how the match begins. */
export function isStep(event: MatchEvent, before: Match, after: Match): boolean {
  return event.type === 'match-ended' || after.timeline.length > before.timeline.length
}

function beginning(match: Match): ReplayStep {
  const shown = match.timeline.length
  return { at: match.now, from: 0, shown, role: null, ends: endsOf(match), ending: null, notes: [] }
}

function stepOf(event: MatchEvent, before: Match, after: Match): ReplayStep {
  const from = before.timeline.length
  return {
    at: after.now,
    from,
    shown: after.timeline.length,
    role: after.timeline[from]?.role ?? null,
    ends: endsOf(after),
    ending: event.type === 'match-ended' ? event.ending : null,
    notes: linuxNotesOf(event, before, after),
  }
}

function endsOf(match: Match): ByRole<ReplayEnd> {
  return byRole((role) => {
    const end = match.ends[role]
    const { sndUna, sndNxt, rcvNxt } = currentEndpoint(end)
    const timers = match.timers.filter((running) => running.role === role)
    return {
      state: end.settled.state,
      becoming: becoming(end),
      sndUna,
      sndNxt,
      rcvNxt,
      open: end.open,
      timers: timers.map(({ timer, at }) => ({ timer, until: at })),
    }
  })
}
