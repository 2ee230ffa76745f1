import { CHARACTER, LINE_HEIGHT } from './segment-lines.ts'
import type { Box, Line, Placed } from './shapes.ts'

/** Along the line from its start, and on which side: the first that is free is taken. */
const PLACES = [
  { along: 0.5, side: 'above' },
  { along: 0.62, side: 'above' },
  { along: 0.36, side: 'above' },
  { along: 0.5, side: 'below' },
  { along: 0.36, side: 'below' },
  { along: 0.64, side: 'below' },
] as const

/** Puts a horizontal label beside a slanted line, clear of the line and of what is there already. */
export function placeLabel(line: Line, lines: readonly string[], taken: readonly Box[]): Placed {
  const places = PLACES.map((place) => boxAt(line, lines, place))
  const free = places.find((box) => !taken.some((other) => overlap(box, other)))
  return free ?? places[0]!
}

function boxAt(line: Line, lines: readonly string[], { along, side }: (typeof PLACES)[number]): Placed {
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
