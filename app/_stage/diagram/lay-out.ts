import { type ByRole, type Role, type SeatRole, byRole, partnerOf, withRole } from '#core/by-role.ts'
import type { Line as SaidLine } from '#core/match/line.ts'
import type { TimelineItem } from '#core/match/view.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { distance, sequenceEnd, sequenceLength } from '#core/teardown/segment.ts'
import { callText } from '../say-call.ts'
import { type Collapsed, collapseRepeats } from './collapse-repeats.ts'
import { overlap, placeLabel } from './place-label.ts'
import { quoteLines, textWidth } from './quote-lines.ts'
import { CHARACTER, LINE_HEIGHT, repeatLines, segmentLines } from './segment-lines.ts'
import type { Arrow, Diagram, Line, Note } from './shapes.ts'

export interface LayoutOptions {
  /** CSS pixels. */
  readonly width: number
  /** Whose knowledge this is: an end's, the network's; null: everything is known. */
  readonly seenBy: SeatRole | null
  readonly asked: boolean
  /** Whether what an endpoint repeats is one arrow with a count. */
  readonly folds?: boolean
  /** Words for what was said; without them it is left out. */
  readonly sayLine?: (line: SaidLine) => string
  /** A word for what the network did to a segment that was not lost; null: none. */
  readonly sayFate?: (fate: Fate) => string | null
}

const PILL_HEIGHT = 26
const PILL_WIDTH = 104
const NOTE_HEIGHT = 20
/** Between a lifeline and what stands beside it. */
const BESIDE = 10
/** Room for "nothing sent" in each language. */
const WORD_WIDTH = 84
const GAP = 8
/** How far a segment falls on its way; on a phone its label needs more room beneath the one before. */
const SLOPE = { wide: 46, narrow: 58 } as const
const NARROW = 480
const QUOTE_LINE = 17
/** Virtual milliseconds of an ordinary way. */
const TRANSIT_MS = 50
const BOTTOM = 28

interface Cursor {
  /** The first free place on each lifeline. */
  readonly free: ByRole<number>
  /** Nothing that happens later stands above it. */
  readonly now: number
  /** Bottom of the lowest label: a later segment passes below it. */
  readonly labels: number
}

type PieceKind = 'pills' | 'notes' | 'quotes' | 'arrows' | 'marks'

type Building = {
  -readonly [K in PieceKind]: Diagram[K][number][]
} & {
  cursor: Cursor
  readonly slope: number
  readonly departures: Map<number, { y: number; role: Role; index: number }>
}

/**
 * Where everything of the sequence diagram stands, in CSS pixels. A pure function of what has happened and of the
 * width, so that text keeps its size on a phone and nothing moves that stood already: each line only adds below.
 */
export function layOut(items: readonly TimelineItem[], options: LayoutOptions): Diagram {
  const { width, seenBy, folds = false } = options
  const edge = PILL_WIDTH / 2 + (width > 560 ? 24 : 2)
  const lifelines = { client: edge, server: width - edge }
  const building: Building = {
    pills: [],
    notes: [],
    quotes: [],
    arrows: [],
    marks: [],
    cursor: {
      labels: 0,
      free: byRole((role) => (role === seenBy || seenBy === null ? GAP : GAP * 2 + PILL_HEIGHT)),
      now: 0,
    },
    slope: width < NARROW ? SLOPE.narrow : SLOPE.wide,
    departures: new Map(),
  }
  const collapsed = folds ? collapseRepeats(items) : NOTHING_FOLDED
  items.forEach((item, index) => {
    if (!collapsed.folded.has(index)) add(building, { item, index, items, lifelines, collapsed, options })
  })
  const ghost =
    options.asked && seenBy !== null && seenBy !== 'network' ? ghostLine(building, lifelines, seenBy) : null
  const { free } = building.cursor
  const bottom = Math.max(free.client, free.server, ghost?.y2 ?? 0)
  return { height: bottom + BOTTOM, lifelines, ghost, ...pick(building) }
}

const NOTHING_FOLDED: Collapsed = { runs: new Map(), folded: new Set() }

function pick({ pills, notes, quotes, arrows, marks }: Building): Pick<Diagram, PieceKind> {
  return { pills, notes, quotes, arrows, marks }
}

interface Adding {
  readonly item: TimelineItem
  readonly index: number
  readonly items: readonly TimelineItem[]
  readonly lifelines: ByRole<number>
  readonly collapsed: Collapsed
  readonly options: LayoutOptions
}

function add(building: Building, adding: Adding): void {
  const { item } = adding
  switch (item.kind) {
    case 'state':
      return addPill(building, adding, item.role, item.state)
    case 'called':
    case 'timer':
      return addNote(building, adding, item.role)
    case 'sent':
      return addDeparture(building, adding, item)
    case 'arrived':
      return addArrival(building, adding, item)
    case 'accepted':
      return addMark(building, adding, item)
    case 'line':
      return addQuote(building, adding, item)
    case 'refused':
    case 'fate':
      return
  }
}

/** Takes a place of this height on a lifeline: below all that stands there, and not above what happened before. */
function take(building: Building, role: Role, height: number): number {
  const { cursor } = building
  const { free } = cursor
  const top = Math.max(free[role], cursor.now)
  building.cursor = { ...cursor, free: withRole(free, role, top + height + GAP), now: top }
  return top
}

function addPill(building: Building, { index, lifelines }: Adding, role: Role, state: string): void {
  const y = take(building, role, PILL_HEIGHT)
  const x = lifelines[role] - PILL_WIDTH / 2
  building.pills.push({ index, role, state, x, y, width: PILL_WIDTH, height: PILL_HEIGHT })
}

function addNote(building: Building, { index, item, lifelines }: Adding, role: Role): void {
  placeNote(building, index, role, lifelines[role], noteText(item))
}

/** In a line of its own, below whatever label is in the way. */
function placeNote(
  building: Building,
  index: number,
  role: Role,
  lifeline: number,
  text: string | null,
): Note {
  const width = text === null ? WORD_WIDTH : text.length * CHARACTER
  const x = role === 'client' ? lifeline + BESIDE : lifeline - BESIDE - width
  const { cursor } = building
  const first = { x, y: Math.max(cursor.free[role], cursor.now), width, height: NOTE_HEIGHT }
  const above = [...building.arrows.map((arrow) => arrow.label), ...building.quotes]
  const under = above.filter((box) => overlap(first, box))
  const y = Math.max(first.y, ...under.map((label) => label.y + label.height))
  building.cursor = { ...cursor, free: withRole(cursor.free, role, y) }
  take(building, role, NOTE_HEIGHT)
  const note = { ...first, y, index, role, text }
  building.notes.push(note)
  return note
}

/** On its speaker's side, clear of the labels above. */
function addQuote(building: Building, { index, lifelines, options }: Adding, { role, line }: Said): void {
  const text = options.sayLine?.(line)
  if (text === undefined) return
  const room = Math.abs(lifelines.server - lifelines.client) * 0.86
  const lines = quoteLines(text, room)
  const { cursor } = building
  building.cursor = {
    ...cursor,
    free: withRole(cursor.free, role, Math.max(cursor.free[role], cursor.labels)),
  }
  const height = lines.length * QUOTE_LINE + 10
  const y = take(building, role, height)
  const width = Math.max(...lines.map(textWidth)) + 20
  const x = role === 'client' ? lifelines.client + BESIDE : lifelines.server - BESIDE - width
  building.quotes.push({ index, role, lines, x, y, width, height })
  // The segment that says it leaves below.
  building.cursor = { ...building.cursor, labels: Math.max(building.cursor.labels, y + height) }
}

/** A call or a timer as code, the same in every language. */
function noteText(item: TimelineItem): string {
  if (item.kind === 'called') return callText(item.call)
  return item.kind === 'timer' ? item.timer : ''
}

function inward(role: Role): 1 | -1 {
  return role === 'client' ? 1 : -1
}

type Said = Extract<TimelineItem, { kind: 'line' }>
type Sent = Extract<TimelineItem, { kind: 'sent' }>
type Arrived = Extract<TimelineItem, { kind: 'arrived' }>
type Accepted = Extract<TimelineItem, { kind: 'accepted' }>

function addDeparture(building: Building, adding: Adding, item: Sent): void {
  const { items, index, options } = adding
  clearLabels(building, item.role)
  makeRoom(building, item.role, labelHeight(adding, item))
  const y = take(building, item.role, GAP) + GAP / 2
  building.departures.set(item.flight, { y, role: item.role, index })
  const arrives = items.some((other) => other.kind === 'arrived' && other.flight === item.flight)
  const seesAll = options.seenBy === null || options.seenBy === 'network'
  if (seesAll && arrives) return
  const fate = seesAll ? whereabouts(adding, item) : isAcknowledged(adding, item) ? 'acknowledged' : 'open'
  addArrow(building, adding, {
    from: item.role,
    departs: index,
    y1: y,
    y2: y + building.slope,
    segment: item.segment,
    flight: item.flight,
    fate,
  })
  if (fate !== 'lost') reserve(building, partnerOf(item.role), y + building.slope)
}

/** Of a segment that has not arrived: lost, or still on its way when the last line was written. */
function whereabouts({ items, options }: Adding, { flight, at }: Sent): 'lost' | 'open' {
  const fate = fateOf(items, flight)
  if (fate !== null) return fate.kind === 'lost' ? 'lost' : 'open'
  if (options.seenBy === 'network') return 'open'
  return (items.at(-1)?.at ?? at) - at < TRANSIT_MS ? 'open' : 'lost'
}

function fateOf(items: readonly TimelineItem[], flight: number): Fate | null {
  const found = items.find((item) => item.kind === 'fate' && item.flight === flight)
  return found?.kind === 'fate' ? found.fate : null
}

/** Where a segment leaves at the earliest: its middle, where its own label is, is then clear of the others. */
function belowLabels({ cursor, slope }: Building): number {
  return cursor.labels + GAP - slope / 2
}

function clearLabels(building: Building, role: Role): void {
  const { cursor } = building
  const free = Math.max(cursor.free[role], belowLabels(building))
  building.cursor = { ...cursor, free: withRole(cursor.free, role, free) }
}

/** A label of more lines than there is room for pushes its segment down. */
function makeRoom(building: Building, role: Role, height: number): void {
  const { cursor, slope } = building
  const extra = height - slope
  if (extra <= 0) return
  const free = Math.max(cursor.free[role], cursor.now) + extra
  building.cursor = { ...cursor, free: withRole(cursor.free, role, free) }
}

function labelHeight(adding: Adding, { segment, flight }: Sent): number {
  const room = labelRoom(adding.lifelines.server - adding.lifelines.client)
  const lines = labelLines(adding, { segment, departs: adding.index }, room)
  return (lines.length + fateLines(adding, { flight }).length) * LINE_HEIGHT + GAP * 2
}

/** A label as long as its line would lie across it. */
function labelRoom(way: number): number {
  return Math.abs(way) * 0.8
}

/** An end learns that its segment arrived only where it took a number and an ACK covers it. */
function isAcknowledged({ items, index }: Adding, { segment, role }: Sent): boolean {
  if (sequenceLength(segment) === 0) return false
  const end = sequenceEnd(segment)
  return items.slice(index + 1).some((item) => {
    if (item.kind !== 'arrived' || item.role !== role || item.segment.ack === null) return false
    return distance(end, item.segment.ack) >= 0
  })
}

function addArrival(building: Building, adding: Adding, item: Arrived): void {
  const from = partnerOf(item.role)
  const departure = building.departures.get(item.flight)
  const { slope } = building
  const { free, now } = building.cursor
  const left =
    departure?.role === from ? departure.y : Math.max(free[from], now - slope, belowLabels(building))
  const y2 = Math.max(free[item.role] + GAP, now, left + slope)
  const y1 = departure?.role === from ? departure.y : y2 - slope
  const departs = departure?.index ?? adding.index
  addArrow(building, adding, {
    from,
    departs,
    y1,
    y2,
    segment: item.segment,
    flight: item.flight,
    fate: 'arrived',
  })
  if (departure === undefined) reserve(building, from, y1)
  reserve(building, item.role, y2)
  building.cursor = { ...building.cursor, now: y2 }
}

function reserve(building: Building, role: Role, y: number): void {
  const { cursor } = building
  const { free } = cursor
  building.cursor = { ...cursor, free: withRole(free, role, Math.max(free[role], y + GAP * 1.5)) }
}

type NewArrow = Pick<Arrow, 'from' | 'departs' | 'fate'> &
  Pick<Line, 'y1' | 'y2'> &
  Pick<Sent, 'segment' | 'flight'>

function addArrow(building: Building, adding: Adding, arrow: NewArrow): void {
  const { index, lifelines } = adding
  const { from, departs, y1, y2, fate } = arrow
  const line = {
    x1: lifelines[from] + inward(from) * 4,
    y1,
    x2: lifelines[partnerOf(from)] - inward(from) * 4,
    y2,
  }
  const lines = [...labelLines(adding, arrow, labelRoom(line.x2 - line.x1)), ...fateLines(adding, arrow)]
  const taken = [
    ...building.arrows.map((other) => other.label),
    ...building.pills,
    ...building.notes,
    ...building.quotes,
  ]
  const label = placeLabel(line, lines, taken, building.arrows)
  building.arrows.push({ index, departs, from, fate, ...line, lines, label })
  const labels = Math.max(building.cursor.labels, label.y + label.height)
  building.cursor = { ...building.cursor, labels }
}

/** What the endpoint sends again by itself has a sign, and a count where it was more than once. */
function labelLines(
  { items, collapsed }: Adding,
  { segment, departs }: Pick<NewArrow, 'segment' | 'departs'>,
  room: number,
): string[] {
  const left = items[departs]
  if (left?.kind !== 'sent' || left.by !== 'endpoint') return segmentLines(segment, room)
  return repeatLines(segment, collapsed.runs.get(departs), room)
}

function fateLines({ items, options }: Adding, { flight }: Pick<NewArrow, 'flight'>): string[] {
  const fate = options.sayFate === undefined ? null : fateOf(items, flight)
  const word = fate === null ? null : (options.sayFate?.(fate) ?? null)
  return word === null ? [] : [word]
}

/** Beside the segment that the move sent; where nothing was sent, in a line of its own. */
function addMark(building: Building, adding: Adding, { role, segment }: Accepted): void {
  const { index, items, lifelines } = adding
  const x = lifelines[role] - inward(role) * BESIDE
  const sent = segment === null ? undefined : lastFlight(items.slice(0, index), role)
  const departure = sent === undefined ? undefined : building.departures.get(sent)
  if (departure !== undefined) {
    building.marks.push({ index, role, x, y: departure.y })
    return
  }
  const note = placeNote(building, index, role, lifelines[role], null)
  building.marks.push({ index, role, x, y: note.y + NOTE_HEIGHT / 2 })
}

function lastFlight(before: readonly TimelineItem[], role: Role): number | undefined {
  const sent = before.findLast((item) => item.kind === 'sent' && item.role === role)
  return sent?.kind === 'sent' ? sent.flight : undefined
}

function ghostLine(building: Building, lifelines: ByRole<number>, role: Role): Line {
  const { cursor, slope } = building
  const y1 = Math.max(cursor.free[role], cursor.now, belowLabels(building)) + GAP
  const x1 = lifelines[role] + inward(role) * 4
  return { x1, y1, x2: lifelines[partnerOf(role)] - inward(role) * 4, y2: y1 + slope }
}
