import type { Endpoint, Stimulus } from '#core/teardown/endpoint.ts'
import type { State } from '#core/teardown/state.ts'
import { type BySide, type SeenConnection, type SeenSegment, type Side, otherSide } from './connections.ts'
import { delaysOf, spotOf } from './delays.ts'
import { lostOnTheWay } from './fates.ts'
import type { Note } from './notes.ts'
import { type ReplayedEnd, openedEnd } from './replayed-end.ts'
import { receive, settleRest } from './replay-arrival.ts'
import { send } from './replay-sending.ts'
import type { Place } from './tcp-segment.ts'
import { type Answers, answersOf } from './unanswered-fin.ts'

/** What happened at one end, in the order in which it did. `index` is the segment's place in the connection. */
export type ReplayEvent =
  | { readonly kind: 'sent' | 'arrived'; readonly side: Side; readonly index: number; readonly time: number }
  | { readonly kind: 'state'; readonly side: Side; readonly state: State; readonly time: number }

/** Something that an end had to answer, with what it did: a segment, or nothing. */
export interface Decision {
  readonly side: Side
  readonly settled: Endpoint
  readonly open: readonly Stimulus[]
  /** The segment that it sent; null: nothing. */
  readonly index: number | null
  /** How many events come before it. */
  readonly after: number
}

export interface ReplayedConnection {
  readonly places: BySide<Place>
  readonly segments: readonly SeenSegment[]
  /** Where the close begins: the first FIN or RST. */
  readonly closeBegins: number
  /** Segments that did not reach the other end, as far as the file shows it. */
  readonly lost: ReadonlySet<number>
  readonly notes: ReadonlyMap<number, readonly Note[]>
  readonly events: readonly ReplayEvent[]
  readonly decisions: readonly Decision[]
  /** From ESTABLISHED on. */
  readonly states: BySide<readonly State[]>
}

/** The connection on its way: what the steps of a replay read and change. */
export interface Run {
  readonly segments: readonly SeenSegment[]
  readonly closeBegins: number
  /** They leave and never arrive. */
  readonly lost: ReadonlySet<SeenSegment>
  readonly ends: Record<Side, ReplayedEnd>
  /** Segments on their way to each side, the oldest first. */
  readonly onTheWay: Record<Side, number[]>
  /** The newest segment whose time to arrive at each side has come. */
  readonly due: Record<Side, number>
  /** For each side the segments that it has still to send, the next one last. */
  readonly toSend: Record<Side, number[]>
  readonly answers: BySide<Answers>
  /** The end at which the file was captured, where that is known. */
  readonly spot: Side | null
  readonly notes: Map<number, Note[]>
  readonly events: ReplayEvent[]
  readonly decisions: Decision[]
}

/** The first FIN or RST; −1: nobody closes. */
export function closeBeginsAt(segments: readonly SeenSegment[]): number {
  return segments.findIndex(({ segment }) => segment.fin || segment.rst)
}

/** Both ends' endpoints, driven by what they sent and received. null: nobody closes. */
export function replayConnection(seen: SeenConnection): ReplayedConnection | null {
  const { segments, places } = seen
  const closeBegins = closeBeginsAt(segments)
  if (closeBegins === -1) return null
  const delays = delaysOf(seen)
  const lost = lostOnTheWay(segments, delays)
  const run = newRun(seen, closeBegins, lost)
  for (const { kind, index, time } of schedule(segments, lost, delays)) {
    if (kind === 'sent') send(run, index, time)
    else receive(run, index, time)
  }
  settleRest(run)
  return {
    places,
    segments,
    closeBegins,
    lost: new Set(segments.flatMap((one, index) => (lost.has(one) ? [index] : []))),
    notes: run.notes,
    events: run.events,
    decisions: run.decisions,
    states: { a: run.ends.a.states, b: run.ends.b.states },
  }
}

function newRun(seen: SeenConnection, closeBegins: number, lost: ReadonlySet<SeenSegment>): Run {
  const { segments } = seen
  return {
    segments,
    closeBegins,
    lost,
    ends: { a: openedEnd(), b: openedEnd() },
    onTheWay: { a: [], b: [] },
    due: { a: -1, b: -1 },
    toSend: { a: sentBy(segments, 'a'), b: sentBy(segments, 'b') },
    answers: { a: answersOf(segments, 'a'), b: answersOf(segments, 'b') },
    spot: spotOf(delaysOf(seen)),
    notes: new Map(),
    events: [],
    decisions: [],
  }
}

/** The last one first, so that the next one is taken from the end. SYNs are not played. */
function sentBy(segments: readonly SeenSegment[], side: Side): number[] {
  const indexes = segments.flatMap((one, index) => (one.from === side && !one.segment.syn ? [index] : []))
  return indexes.toReversed()
}

interface Due {
  readonly kind: 'sent' | 'arrived'
  readonly index: number
  /** Seconds, where it happens. */
  readonly time: number
}

function schedule(
  segments: readonly SeenSegment[],
  lost: ReadonlySet<SeenSegment>,
  delays: BySide<number>,
): Due[] {
  const due = segments.flatMap((one, index): Due[] => {
    if (one.segment.syn) return []
    const sent: Due = { kind: 'sent', index, time: one.time - delays[one.from] }
    const arrived: Due = { kind: 'arrived', index, time: one.time + delays[otherSide(one.from)] }
    return lost.has(one) ? [sent] : [sent, arrived]
  })
  return due.toSorted((one, other) => one.time - other.time || one.index - other.index)
}
