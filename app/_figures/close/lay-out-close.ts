import type { TimelineItem } from '#core/match/view.ts'
import { controlBits } from '#core/teardown/segment.ts'
import { type LayoutOptions, layOut } from '#app/_stage/diagram/lay-out.ts'
import { CHARACTER, LINE_HEIGHT } from '#app/_stage/diagram/segment-lines.ts'
import type { Arrow, Diagram } from '#app/_stage/diagram/shapes.ts'
import { clearLabels } from './clear-labels.ts'

/** What a question leaves out of a drawing, where it would be the answer. */
export type Without = 'states' | 'numbers'

/**
 * Of every figure, in its own units: the server does not know how wide a screen is, so a figure is drawn for a phone
 * and grows as a whole.
 */
export const FIGURE_WIDTH = 344

/** The lines that are drawn and told. */
export function linesWithout(
  lines: readonly TimelineItem[],
  without: Without | undefined,
): readonly TimelineItem[] {
  return without === 'states' ? lines.filter(({ kind }) => kind !== 'state') : lines
}

export function layOutClose(
  lines: readonly TimelineItem[],
  without: Without | undefined,
  sayFate: NonNullable<LayoutOptions['sayFate']>,
): Diagram {
  const options = { width: FIGURE_WIDTH, seenBy: null, asked: false, folds: true, sayFate }
  const layout = layOut(lines, options)
  const arrows =
    without === 'numbers' ? layout.arrows.map((arrow) => withoutNumbers(arrow, lines)) : layout.arrows
  return clearLabels({ ...layout, arrows })
}

/** The control bits alone, beside the line where the whole label was. */
function withoutNumbers(arrow: Arrow, lines: readonly TimelineItem[]): Arrow {
  const item = lines[arrow.index]
  if (item?.kind !== 'sent' && item?.kind !== 'arrived') return arrow
  const bits = controlBits(item.segment).join(', ')
  const { label } = arrow
  const width = bits.length * CHARACTER
  const isAbove = label.y + label.height <= heightAt(arrow, label.centre)
  const y = isAbove ? label.y + label.height - LINE_HEIGHT : label.y
  return {
    ...arrow,
    lines: [bits],
    label: { ...label, x: label.centre - width / 2, y, width, height: LINE_HEIGHT },
  }
}

function heightAt({ x1, y1, x2, y2 }: Arrow, x: number): number {
  return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)
}
