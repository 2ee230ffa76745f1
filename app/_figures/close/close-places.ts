import type { Role } from '#core/by-role.ts'
import type { TimelineItem } from '#core/match/view.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { Box, Diagram } from '#app/_stage/diagram/shapes.ts'

/** A place of the drawing that can be pointed at. */
export type ClosePlace = Box & { readonly place: string; readonly role: Role } & (
    | { readonly kind: 'segment'; readonly nth: number; readonly segment: Segment }
    | { readonly kind: 'state'; readonly state: string }
  )

/** Every segment (`segment:3`) and the first time that an end comes to a state (`client:TIME-WAIT`), as they are drawn. */
export function placesOn(layout: Diagram, lines: readonly TimelineItem[]): ClosePlace[] {
  const nth = new Map(sentLines(lines).map((index, at) => [index, at + 1]))
  const segments = layout.arrows.flatMap(({ departs, from, label }): ClosePlace[] => {
    const item = lines[departs]
    const n = nth.get(departs)
    if (item?.kind !== 'sent' || n === undefined) return []
    return [
      { ...boxOf(label), kind: 'segment', place: `segment:${n}`, role: from, nth: n, segment: item.segment },
    ]
  })
  const states = layout.pills.map((pill): ClosePlace => {
    const { role, state } = pill
    return { ...boxOf(pill), kind: 'state', place: `${role}:${state}`, role, state }
  })
  const first = states.filter(({ place }, at) => states.findIndex((one) => one.place === place) === at)
  // In the order of the eye, for whoever goes through them by keyboard.
  return [...segments, ...first].toSorted((a, b) => a.y - b.y || a.x - b.x)
}

function sentLines(lines: readonly TimelineItem[]): number[] {
  return lines.flatMap(({ kind }, index) => (kind === 'sent' ? [index] : []))
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}
