'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { ArrowLine, Markers } from '#app/_stage/diagram/arrow-line.tsx'
import { layOut } from '#app/_stage/diagram/lay-out.ts'
import { Lifelines } from '#app/_stage/diagram/lifelines.tsx'
import { NoteText, StatePill } from '#app/_stage/diagram/pieces.tsx'
import type { Arrow, Diagram } from '#app/_stage/diagram/shapes.ts'
import { useScrollTo } from '#app/_stage/diagram/use-scroll-to.ts'
import { useWidth } from '#app/_stage/diagram/use-width.ts'
import type { TimelineItem } from '#core/match/view.ts'

/** Room under the last thing that is shown, CSS pixels. */
const BELOW = 28

interface CloseDiagramProps {
  readonly items: readonly TimelineItem[]
  /** How many of them: what comes after has its place already, so that nothing moves when it appears. */
  readonly shown: number
}

export function CloseDiagram({ items, shown }: CloseDiagramProps) {
  const t = useTranslations('stage')
  const [box, width] = useWidth()
  const whole = useMemo(() => layOut(items, { width, seenBy: null, asked: false }), [items, width])
  const layout = upTo(whole, shown, items.length)
  const scroller = useScrollTo(layout.height, shown < items.length)
  return (
    <section
      ref={scroller}
      aria-label={t('diagram')}
      // A region that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="mt-3 max-h-[max(18rem,70dvh)] overflow-x-hidden overflow-y-auto rounded-control"
    >
      <div ref={box}>
        <svg aria-hidden width={width} height={layout.height} className="block font-mono">
          <Markers />
          <Lifelines layout={layout} />
          {layout.arrows.map((arrow) => (
            <ArrowLine key={arrow.departs} arrow={arrow} fresh={false} tells={false} />
          ))}
          {layout.pills.map((pill) => (
            <StatePill key={pill.index} pill={pill} fresh={false} />
          ))}
          {layout.notes.map((note) => (
            <NoteText key={note.index} note={note} />
          ))}
        </svg>
      </div>
    </section>
  )
}

/** What has happened so far. A segment that arrives later is on its way. */
function upTo(whole: Diagram, shown: number, all: number): Diagram {
  if (shown >= all) return whole
  const arrows = whole.arrows.filter(({ departs }) => departs < shown).map((arrow) => asOf(arrow, shown))
  const pills = whole.pills.filter(({ index }) => index < shown)
  const notes = whole.notes.filter(({ index }) => index < shown)
  const bottoms = [
    ...arrows.flatMap(({ y2, label }) => [y2, label.y + label.height]),
    ...[...pills, ...notes].map(({ y, height }) => y + height),
  ]
  return { ...whole, arrows, pills, notes, height: Math.max(0, ...bottoms) + BELOW }
}

function asOf(arrow: Arrow, shown: number): Arrow {
  // Whether it is lost nobody knows yet.
  const open = arrow.index >= shown || arrow.fate === 'lost'
  return open ? { ...arrow, fate: 'open' } : arrow
}
