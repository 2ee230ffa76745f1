import { type Role, partnerOf } from '#core/by-role.ts'
import type { PairSegment, PairView } from '#core/match/pair-view.ts'
import { ADVANCE, type PairFrame } from './pair-sizes.ts'

export interface PairArrow {
  readonly index: number
  readonly from: Role
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** 'open': it is still on its way. */
  readonly fate: 'arrived' | 'lost' | 'open'
  /** Null: there is no room for one. */
  readonly label: PairLabel | null
}

/** `x`: the middle of its text; `y`: what it stands on. */
interface PairLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface PairLayout {
  readonly arrows: readonly PairArrow[]
  /** The beginning did not fit and is left out: the present is in view. */
  readonly isCut: boolean
}

/** What a segment takes where nothing is known of its arrival, virtual milliseconds. */
const USUAL_WAY = 50
/** Of two things that happen at one end at the same time, in moments. */
const SAME_TIME = 0.7
/** Where along its way a segment is labelled: where lines cross, not in the middle. */
const LABEL_AT = 0.4

/** A pair as it is drawn: what happened later stands lower, and long waits take hardly more room than short ones. */
export function layOutPair(pair: PairView, frame: PairFrame): PairLayout {
  const heights = heightsOf(pair.segments)
  const end = Math.max(1, ...heights.flat())
  // Above the first line there is room for its label, below the last one for the dots of who thinks.
  const first = frame.top + frame.label * 1.15
  const room = frame.foot - frame.type * 0.9 - first
  const step = Math.min(frame.widest, Math.max(frame.narrowest, room / end))
  const start = first + Math.min(0, room - end * step)
  const arrows = pair.segments.map((segment, index): PairArrow => {
    const [leaves = 0, arrives = 0] = heights[index] ?? []
    const [x1, x2] = sides(segment.from, frame)
    const line = { x1, y1: start + leaves * step, x2, y2: start + arrives * step }
    return { index, from: segment.from, ...line, fate: fateOf(segment), label: labelOf(segment, line, frame) }
  })
  const shown = arrows.filter(({ y1 }) => y1 >= first - frame.label * 0.3)
  return { arrows: withRoom(shown, frame), isCut: shown.length < arrows.length }
}

interface Moment {
  readonly segment: number
  readonly at: number
  readonly role: Role
  readonly leaves: boolean
}

/** For each segment when it leaves and when it arrives, counted in moments from the beginning. */
function heightsOf(segments: readonly PairSegment[]): (readonly [number, number])[] {
  const left = new Map<number, number>()
  const arrived = new Map<number, number>()
  let before: Moment | undefined
  let height = 0
  const taken = new Set<string>()
  for (const moment of momentsOf(segments)) {
    const place = `${moment.role} ${moment.leaves}`
    const waited = before === undefined ? 0 : moment.at - before.at
    if (waited > 0 || taken.has(place)) {
      height += waited > 0 ? stretched(waited) : SAME_TIME
      taken.clear()
    }
    taken.add(place)
    before = moment
    const heights = moment.leaves ? left : arrived
    heights.set(moment.segment, height)
  }
  return segments.map((_, index) => [left.get(index) ?? 0, arrived.get(index) ?? 0])
}

/** In the order in which they happened: what arrives comes before what is sent upon it. */
function momentsOf(segments: readonly PairSegment[]): Moment[] {
  return segments
    .flatMap((segment, index): Moment[] => [
      { segment: index, at: segment.sentAt, role: segment.from, leaves: true },
      {
        segment: index,
        at: segment.arrivedAt ?? segment.sentAt + USUAL_WAY,
        role: partnerOf(segment.from),
        leaves: false,
      },
    ])
    .toSorted((a, b) => a.at - b.at || Number(a.leaves) - Number(b.leaves) || a.segment - b.segment)
}

/** Sixty seconds are not twice as high as the way of a segment. */
function stretched(ms: number): number {
  return 1 + Math.min(0.8, Math.log10(Math.max(1, ms / USUAL_WAY)) * 0.3)
}

function sides(from: Role, { inset, width }: PairFrame): readonly [number, number] {
  return from === 'client' ? [inset, width - inset] : [width - inset, inset]
}

function fateOf({ lost, arrivedAt }: PairSegment): PairArrow['fate'] {
  if (lost) return 'lost'
  return arrivedAt === null ? 'open' : 'arrived'
}

type Line = Pick<PairArrow, 'x1' | 'y1' | 'x2' | 'y2'>

function labelOf({ bits }: PairSegment, { x1, y1, x2, y2 }: Line, { label }: PairFrame): PairLabel {
  const text = bits.join(', ')
  const width = text.length * label * ADVANCE
  // High enough that the line, which slants, passes below all of it.
  const above = (Math.abs((y2 - y1) / (x2 - x1)) * width) / 2 + label * 0.16
  return { text, width, x: x1 + (x2 - x1) * LABEL_AT, y: y1 + (y2 - y1) * LABEL_AT - above }
}

/** The latest are labelled first; a label that would lie over another is left out. */
function withRoom(arrows: readonly PairArrow[], { label, top }: PairFrame): PairArrow[] {
  const placed: PairLabel[] = []
  const isFree = (one: PairLabel): boolean =>
    one.y - label * 0.7 > top + 2 && placed.every((other) => !overlap(one, other, label))
  return arrows
    .toReversed()
    .map((arrow) => {
      if (arrow.label === null || !isFree(arrow.label)) return { ...arrow, label: null }
      placed.push(arrow.label)
      return arrow
    })
    .toReversed()
}

function overlap(a: PairLabel, b: PairLabel, height: number): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 3 && Math.abs(a.y - b.y) < height * 0.9
}
