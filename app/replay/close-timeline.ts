import type { Role } from '#core/by-role.ts'
import type { Side } from '#core/capture/connections.ts'
import type { Note } from '#core/capture/notes.ts'
import type { Decision, ReplayedConnection } from '#core/capture/replay-connection.ts'
import type { TimelineItem } from '#core/match/view.ts'
import type { Segment } from '#core/teardown/segment.ts'
import { isSameSegment } from '#core/teardown/segment.ts'

/** Who sent the SYN, or the first segment, stands where the Client stands in a match. */
export function roleOf(side: Side): Role {
  return side === 'a' ? 'client' : 'server'
}

/** A place where the diagram stops and asks. */
export interface Question {
  readonly role: Role
  readonly decision: Decision
  /** What the machine did; null: nothing. */
  readonly actual: Segment | null
  readonly notes: readonly Note[]
  /** How many lines of the diagram come before it. */
  readonly shown: number
}

export interface CloseTimeline {
  readonly items: readonly TimelineItem[]
  readonly questions: readonly Question[]
}

/** The close of a captured connection as the lines of a diagram, and where it can be asked what comes next. */
export function closeTimeline(connection: ReplayedConnection): CloseTimeline {
  const items: TimelineItem[] = [stateItem('client'), stateItem('server')]
  const questions: Question[] = []
  const ask = (event: number): void => {
    for (const decision of connection.decisions.filter(({ after }) => after === event)) {
      items.push(...ownDeeds(decision, timeAt(connection, event)))
      if (!isRepeat(connection, decision, questions))
        questions.push(asked(connection, decision, items.length))
    }
  }
  for (const [index, event] of connection.events.entries()) {
    ask(index)
    if (event.kind !== 'state' && event.index < connection.closeBegins) continue
    items.push(itemOf(connection, index))
  }
  ask(connection.events.length)
  return { items, questions }
}

function stateItem(role: Role): TimelineItem {
  return { kind: 'state', at: 0, role, state: 'ESTABLISHED' }
}

/** Milliseconds, to a tenth. */
function timeAt({ events }: ReplayedConnection, index: number): number {
  const { time } = events[index] ?? events.at(-1) ?? { time: 0 }
  return Math.max(0, Math.round(time * 10_000) / 10)
}

function itemOf(connection: ReplayedConnection, index: number): TimelineItem {
  const event = connection.events[index]
  if (event === undefined) throw new RangeError(`no event ${index}`)
  const at = timeAt(connection, index)
  const role = roleOf(event.side)
  if (event.kind === 'state') return { kind: 'state', at, role, state: event.state }
  const segment = segmentAt(connection, event.index)
  const flight = event.index
  if (event.kind === 'arrived') return { kind: 'arrived', at, role, flight, segment }
  return { kind: 'sent', at, role, flight, segment, by: 'computer' }
}

function segmentAt({ segments }: ReplayedConnection, index: number): Segment {
  const seen = segments[index]
  if (seen === undefined) throw new RangeError(`no segment ${index}`)
  return seen.segment
}

/** Calls and timers are not on the wire: they stand before the segment that shows them. */
function ownDeeds({ side, open }: Decision, at: number): TimelineItem[] {
  const role = roleOf(side)
  return open.flatMap((stimulus): TimelineItem[] => {
    if (stimulus.kind === 'call') return [{ kind: 'called', at, role, call: stimulus.call }]
    return stimulus.kind === 'timer' ? [{ kind: 'timer', at, role, timer: stimulus.timer }] : []
  })
}

function asked(connection: ReplayedConnection, decision: Decision, shown: number): Question {
  const { side, index } = decision
  return {
    role: roleOf(side),
    decision,
    actual: index === null ? null : segmentAt(connection, index),
    notes: index === null ? notesOnArrival(connection, decision) : (connection.notes.get(index) ?? []),
    shown,
  }
}

/** Where nothing was sent, what stands beside the segment that came. */
function notesOnArrival(connection: ReplayedConnection, { after }: Decision): readonly Note[] {
  const event = connection.events[after - 1]
  return event?.kind === 'arrived' ? (connection.notes.get(event.index) ?? []) : []
}

/** The same again after a timer has been asked once. */
function isRepeat(
  { segments }: ReplayedConnection,
  { side, index, open }: Decision,
  before: readonly Question[],
): boolean {
  const [only, ...more] = open
  const segment = index === null ? undefined : segments[index]?.segment
  if (only?.kind !== 'timer' || more.length > 0 || segment === undefined) return false
  return before.some(
    ({ role, actual, decision }) =>
      role === roleOf(side) &&
      decision.open[0]?.kind === 'timer' &&
      actual !== null &&
      isSameSegment(actual, segment),
  )
}
