import { CHARACTER, LINE_HEIGHT } from './segment-lines.ts'
import type { Box, Line, Placed } from './shapes.ts'

/** Along the line from its start, and on which side. */
export interface Place {
  readonly along: number
  readonly side: 'above' | 'below'
}

/** The first that is free is taken. */
const PLACES: readonly Place[] = [
  { along: 0.5, side: 'above' },
  { along: 0.62, side: 'above' },
  { along: 0.36, side: 'above' },
  { along: 0.5, side: 'below' },
  { along: 0.36, side: 'below' },
  { along: 0.64, side: 'below' },
  // Where lines cross there is room near their ends alone.
  { along: 0.28, side: 'above' },
  { along: 0.72, side: 'above' },
  { along: 0.28, side: 'below' },
  { along: 0.72, side: 'below' },
]

/** Puts a horizontal label beside a slanted line, clear of what is there already, and of other lines if it can be. */
export function placeLabel(
  line: Line,
  lines: readonly string[],
  taken: readonly Box[],
  others: readonly Line[],
): Placed {
  const places = PLACES.map((place) => labelAt(line, lines, place))
  const free = places.filter((box) => !taken.some((other) => overlap(box, other)))
  return free.find((box) => !others.some((other) => crosses(other, box))) ?? free[0] ?? places[0]!
}

/** Whether a line goes through a box, looked at point by point: lines are nearly level, boxes as high as a text. */
export function crosses({ x1, y1, x2, y2 }: Line, box: Box): boolean {
  const points = Array.from({ length: 25 }, (_, at) => at / 24)
  return points.some((part) => {
    const x = x1 + (x2 - x1) * part
    const y = y1 + (y2 - y1) * part
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
  })
}

/** The label of these lines at one place beside its line. */
export function labelAt(line: Line, lines: readonly string[], { along, side }: Place): Placed {
  const width = Math.max(...lines.map((text) => text.length)) * CHARACTER
  const height = lines.length * LINE_HEIGHT
  const centre = line.x1 + (line.x2 - line.x1) * along
  const onLine = line.y1 + (line.y2 - line.y1) * along
  const steepness = Math.abs((line.y2 - line.y1) / (line.x2 - line.x1))
  // A slanted line rises under half the label: that much further off it stays clear. Long labels may touch it.
  const clearance = Math.min((steepness * width) / 2, 18) + 4
  const y = side === 'above' ? onLine - clearance - height : onLine + clearance
  return { x: centre - width / 2, y, width, height, centre }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
