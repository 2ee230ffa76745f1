import type { Role } from '#core/by-role.ts'
import type { Side } from '#core/capture/connections.ts'
import type { Note } from '#core/capture/notes.ts'
import type { Decision, ReplayedConnection } from '#core/capture/replay-connection.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { type Segment, controlBits, distance } from '#core/teardown/segment.ts'

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
  /** Segments in the midst of a long close that are not drawn. */
  readonly leftOut: number
}

/** Of a long close, in segments: how it begins and how it ends is drawn, a megabyte in between is not. */
const FIRST = 60
const LAST = 90

export function isDrawn({ closeBegins, segments }: ReplayedConnection, index: number): boolean {
  return index >= closeBegins && (index < closeBegins + FIRST || index >= segments.length - LAST)
}

/** The close of a captured connection as the lines of a diagram, and where it can be asked what comes next. */
export function closeTimeline(connection: ReplayedConnection): CloseTimeline {
  const { closeBegins, segments, events } = connection
  const decisions = decisionsByEvent(connection)
  const items: TimelineItem[] = [stateItem('client'), stateItem('server')]
  const questions: Question[] = []
  const kinds = new Set<string>()
  for (let event = 0; event <= events.length; event += 1) {
    for (const decision of decisions.get(event) ?? []) {
      if (!isDrawn(connection, segmentBehind(connection, decision))) continue
      items.push(...ownDeeds(decision, timeAt(connection, event)))
      const question = asked(connection, decision, items.length)
      if (!kinds.has(kindOf(question))) questions.push(question)
      kinds.add(kindOf(question))
    }
    const happened = events[event]
    if (happened === undefined || (happened.kind !== 'state' && !isDrawn(connection, happened.index)))
      continue
    items.push(itemOf(connection, event))
  }
  const leftOut = Math.max(0, segments.length - closeBegins - FIRST - LAST)
  return { items, questions, leftOut }
}

function decisionsByEvent({ decisions }: ReplayedConnection): ReadonlyMap<number, readonly Decision[]> {
  const byEvent = new Map<number, Decision[]>()
  for (const decision of decisions) {
    byEvent.set(decision.after, [...(byEvent.get(decision.after) ?? []), decision])
  }
  return byEvent
}

/** What was sent, or what came where nothing was. */
function segmentBehind({ events }: ReplayedConnection, { index, after }: Decision): number {
  const before = events[after - 1]
  return index ?? (before?.kind === 'arrived' ? before.index : -1)
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

/** What the question is but for its numbers: the same again, as with each segment of a long answer, is asked once. */
function kindOf({ role, decision, actual }: Question): string {
  const { settled, open } = decision
  const came = open.map((stimulus) => {
    if (stimulus.kind === 'call') return stimulus.call.kind
    if (stimulus.kind === 'timer') return stimulus.timer
    const isNew = distance(settled.rcvNxt, stimulus.segment.seq) >= 0
    return `${bitsOf(stimulus.segment)} ${isNew ? 'new' : 'old'}`
  })
  return [role, settled.state, ...came, actual === null ? 'nothing' : bitsOf(actual)].join('; ')
}

function bitsOf(segment: Segment): string {
  const bits = controlBits(segment).filter((bit) => bit !== 'PSH')
  return `${bits.join(',')}${segment.length > 0 ? ' with data' : ''}`
}
