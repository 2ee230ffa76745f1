import type { ReplayStep } from '#core/match/replay-steps.ts'
import type { Diagram } from '#app/_stage/diagram/shapes.ts'

/** Around what a step brought, in CSS pixels. */
const AROUND = 8

/** From where to where the diagram tells of a step; null where it has nothing of it. */
export function heightOf(
  { arrows, pills, notes, marks }: Diagram,
  { from, shown }: Pick<ReplayStep, 'from' | 'shown'>,
): { readonly top: number; readonly bottom: number } | null {
  const isOf = (index: number): boolean => index >= from && index < shown
  const spans = [
    ...arrows.flatMap(({ index, departs, y1, y2, fate }) => [
      ...(isOf(departs) ? [[y1, fate === 'lost' ? y2 : y1]] : []),
      ...(isOf(index) ? [[y2, y2]] : []),
    ]),
    ...[...pills, ...notes].filter((one) => isOf(one.index)).map(({ y, height }) => [y, y + height]),
    ...marks.filter((mark) => isOf(mark.index)).map(({ y }) => [y - AROUND, y + AROUND]),
  ].flat()
  if (spans.length === 0) return null
  return { top: Math.min(...spans) - AROUND, bottom: Math.max(...spans) + AROUND }
}
