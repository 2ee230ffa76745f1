import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { overlap } from '#app/_stage/diagram/place-label.ts'
import type { Arrow, Box, Diagram } from '#app/_stage/diagram/shapes.ts'
import { closeStory } from './close-story.ts'
import { layOutClose } from './lay-out-close.ts'

const drawn = SCENARIOS.map(({ id }) => ({
  id,
  layout: layOutClose(closeStory(id)?.lines ?? [], undefined, () => null),
}))

describe('the labels of a close that is drawn whole', () => {
  it.each(drawn)('lie over no state, no note and no other label: $id', ({ layout }) => {
    expect(layout.arrows.flatMap((arrow) => coveredBy(arrow, layout))).toEqual([])
  })

  it.each(drawn)('hide no cross of a lost segment: $id', ({ layout }) => {
    const crosses = layout.arrows.filter(({ fate }) => fate === 'lost').map(crossOf)
    expect(layout.arrows.filter(({ label }) => crosses.some((cross) => overlap(label, cross)))).toEqual([])
  })
})

function coveredBy({ index, label }: Arrow, { arrows, pills, notes }: Diagram): readonly Box[] {
  const labels = arrows.filter((other) => other.index !== index).map((other) => other.label)
  return [...labels, ...pills, ...notes].filter((box) => overlap(label, box))
}

/** Where the line of a lost segment ends: at six tenths of its way. */
function crossOf({ x1, y1, x2, y2 }: Arrow): Box {
  return { x: x1 + (x2 - x1) * 0.6 - 6, y: y1 + (y2 - y1) * 0.6 - 6, width: 12, height: 12 }
}
