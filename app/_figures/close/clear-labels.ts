import { type Place, crosses, labelAt, overlap } from '#app/_stage/diagram/place-label.ts'
import type { Arrow, Box, Diagram, Placed } from '#app/_stage/diagram/shapes.ts'

/** Along the line from its start. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74] as const
const PLACES: readonly Place[] = (['above', 'below'] as const).flatMap((side) =>
  ALONG.map((along) => ({ along, side })),
)

/** How much further from its line than it has to be, where nothing nearer is free. */
const AWAY = [0, 8, 16] as const

/** What a place costs: a text over something cannot be read; near another line it seems to be that one's label. */
const COSTS = {
  covers: 100,
  head: 30,
  crossed: 20,
  near: 6,
  beyond: 4,
  broken: 3,
  away: 0.4,
  below: 2,
  offCentre: 6,
} as const
const NEAR = 5
const HEAD = 8
/** Left free below the lowest label. */
const BELOW = 8

/** A label in one of the ways it can stand. */
interface Candidate {
  readonly lines: readonly string[]
  readonly label: Placed
  readonly cost: number
}

/**
 * A match that is played only ever adds below; here everything is known, so labels keep clear of what comes later too.
 * Twice, since a label that moves makes room for one that was placed before it.
 */
export function clearLabels(layout: Diagram): Diagram {
  const fixed = [...layout.pills, ...layout.notes, ...layout.arrows.flatMap(lossOf)]
  const arrows = placeEach(placeEach(layout.arrows, fixed), fixed)
  const bottom = Math.max(...arrows.map(({ label }) => label.y + label.height + BELOW), 0)
  return { ...layout, arrows, height: Math.max(layout.height, bottom) }
}

function placeEach(arrows: readonly Arrow[], fixed: readonly Box[]): readonly Arrow[] {
  return arrows.reduce((placed, arrow, index) => {
    const others = placed.filter((_, at) => at !== index)
    const { lines, label } = cheapest(arrow, others, fixed)
    return placed.with(index, { ...arrow, lines, label })
  }, arrows)
}

function cheapest(arrow: Arrow, others: readonly Arrow[], fixed: readonly Box[]): Candidate {
  const taken = [...fixed, ...others.map(({ label }) => label)]
  const ways = waysToBreak(arrow.lines).flatMap((lines, breaks) =>
    PLACES.flatMap((place) =>
      AWAY.map((away): Candidate => {
        const label = movedAway(labelAt(arrow, lines, place), place, away)
        const cost = costOf(label, place, taken, others) + ownCost(label, arrow)
        return { lines, label, cost: cost + breaks * COSTS.broken + away * COSTS.away }
      }),
    ),
  )
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best))
}

function costOf(
  label: Placed,
  { along, side }: Place,
  taken: readonly Box[],
  others: readonly Arrow[],
): number {
  const covered = taken.filter((box) => overlap(label, box)).length
  const heads = others.filter((line) => hasHead(label, line)).length
  const crossed = others.filter((line) => crosses(line, label)).length
  const near = others.filter((line) => crosses(line, grown(label))).length
  return (
    covered * COSTS.covers +
    heads * COSTS.head +
    crossed * COSTS.crossed +
    near * COSTS.near +
    (side === 'below' ? COSTS.below : 0) +
    Math.abs(along - 0.5) * COSTS.offCentre
  )
}

/** Its own line it may touch, but not where the arrow ends; and it is best between the two lifelines. */
function ownCost(label: Placed, arrow: Arrow): number {
  const isBeyond =
    label.x < Math.min(arrow.x1, arrow.x2) || label.x + label.width > Math.max(arrow.x1, arrow.x2)
  return (hasHead(label, arrow) ? COSTS.head : 0) + (isBeyond ? COSTS.beyond : 0)
}

function hasHead(label: Placed, { x2, y2 }: Arrow): boolean {
  return overlap(label, { x: x2 - HEAD, y: y2 - HEAD, width: 2 * HEAD, height: 2 * HEAD })
}

function movedAway(label: Placed, { side }: Place, away: number): Placed {
  return { ...label, y: label.y + (side === 'above' ? -away : away) }
}

/** As it is, and with bits and numbers each on a line of their own. */
function waysToBreak(lines: readonly string[]): readonly (readonly string[])[] {
  const broken = lines.flatMap((line) => line.split('  '))
  return broken.length === lines.length ? [lines] : [lines, broken]
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - NEAR, y: y - NEAR, width: width + 2 * NEAR, height: height + 2 * NEAR }
}

/** The cross of a lost segment with its word. */
function lossOf({ x1, y1, x2, y2, fate }: Arrow): Box[] {
  if (fate !== 'lost') return []
  const [x, y] = [x1 + (x2 - x1) * 0.6, y1 + (y2 - y1) * 0.6]
  return [{ x: x - 14, y: y - 8, width: 28, height: 34 }]
}
