'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import type { ReplayStep } from '#core/match/replay-steps.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { ArrowLine, Markers } from '#app/_stage/diagram/arrow-line.tsx'
import { layOut } from '#app/_stage/diagram/lay-out.ts'
import { Lifelines } from '#app/_stage/diagram/lifelines.tsx'
import { MoveMark, NoteText, StatePill } from '#app/_stage/diagram/pieces.tsx'
import type { Arrow, Diagram } from '#app/_stage/diagram/shapes.ts'
import { useWidth } from '#app/_stage/diagram/use-width.ts'
import { heightOf } from './step-height.ts'

interface ReplayDiagramProps {
  readonly lines: readonly TimelineItem[]
  readonly step: ReplayStep
  /** What is new at this step is seen to happen. */
  readonly moves: boolean
}

/** The whole diagram of both ends; what has not happened yet at this step is faint, and whole again on paper. */
export function ReplayDiagram({ lines, step, moves }: ReplayDiagramProps) {
  const t = useTranslations('stage')
  const [box, width] = useWidth()
  const layout = useMemo(() => layOut(lines, { width, seenBy: null, asked: false }), [lines, width])
  const band = heightOf(layout, step)
  const scroller = useScrollTo(band)
  return (
    <section
      ref={scroller}
      aria-label={t('diagram')}
      // A region that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="relative mt-3 max-h-[max(11rem,calc(100dvh-36rem))] overflow-x-hidden overflow-y-auto rounded-control lg:max-h-[max(22rem,calc(100dvh-18rem))] noscript:max-h-none print:max-h-none print:overflow-visible"
    >
      <div ref={box}>
        <svg aria-hidden viewBox={`0 0 ${width} ${layout.height}`} className="block h-auto w-full font-mono">
          <Markers />
          {band !== null && <Band {...band} width={width} />}
          <Lifelines layout={layout} />
          <Pieces layout={layout} lines={lines} step={step} moves={moves} />
        </svg>
      </div>
    </section>
  )
}

/** The step that is shown stays in view, with some of what came before it. */
function useScrollTo(band: { readonly top: number; readonly bottom: number } | null) {
  const scroller = useRef<HTMLElement>(null)
  const middle = band === null ? null : (band.top + band.bottom) / 2
  useEffect(() => {
    const element = scroller.current
    if (element === null || middle === null) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollTo({ top: middle - element.clientHeight * 0.6, behavior: calm ? 'instant' : 'smooth' })
  }, [middle])
  return scroller
}

function Band({
  top,
  bottom,
  width,
}: {
  readonly top: number
  readonly bottom: number
  readonly width: number
}) {
  return <rect x={0} y={top} width={width} height={bottom - top} rx={10} className="fill-sunk print:hidden" />
}

const FAINT = 'opacity-15 print:opacity-100'

interface PiecesProps extends ReplayDiagramProps {
  readonly layout: Diagram
}

function Pieces({ layout, lines, step, moves }: PiecesProps) {
  const look = (index: number): string => (index < step.shown ? '' : FAINT)
  const isNew = (index: number): boolean => moves && index >= step.from && index < step.shown
  return (
    <>
      {layout.arrows.map((arrow) => (
        <g key={arrow.index} className={look(arrow.departs)}>
          <ArrowLine
            arrow={asOf(arrow, step)}
            fresh={isNew(arrow.index) && arrow.fate === 'arrived'}
            tells={false}
          />
        </g>
      ))}
      {layout.pills.map((pill) => (
        <g key={pill.index} className={look(pill.index)}>
          <StatePill pill={pill} fresh={isNew(pill.index)} />
        </g>
      ))}
      {layout.notes.map((note) => (
        <g key={note.index} className={look(note.index)}>
          <NoteText note={note} />
        </g>
      ))}
      {layout.marks.map((mark) => (
        <g key={mark.index} className={look(mark.index)}>
          <MoveMark mark={mark} item={lines[mark.index]} />
        </g>
      ))}
    </>
  )
}

/** A segment that has left and has not arrived yet is on its way. */
function asOf(arrow: Arrow, { shown }: ReplayStep): Arrow {
  return arrow.departs < shown && arrow.index >= shown ? { ...arrow, fate: 'open' } : arrow
}
