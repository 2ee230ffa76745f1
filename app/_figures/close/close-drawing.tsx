'use client'

import { ArrowLine, Markers } from '#app/_stage/diagram/arrow-line.tsx'
import { Lifelines } from '#app/_stage/diagram/lifelines.tsx'
import { NoteText, StatePill } from '#app/_stage/diagram/pieces.tsx'
import type { Arrow, Diagram } from '#app/_stage/diagram/shapes.ts'
import { heightOf } from '#app/_replay/step-height.ts'
import { FIGURE_WIDTH } from './lay-out-close.ts'

/** A step of what is drawn. */
interface Drawn {
  /** Lines of the timeline that it brings: from this one on, up to and without `shown`. */
  readonly from: number
  readonly shown: number
}

interface CloseDrawingProps {
  readonly layout: Diagram
  /** What comes after it is faint, and whole again on paper; without it all is there. */
  readonly step?: Drawn | undefined
  /** What is new at this step is seen to happen. */
  readonly moves?: boolean
}

/** The sequence diagram as a picture that grows with its place. Beside it the same is told in words. */
export function CloseDrawing({ layout, step, moves = false }: CloseDrawingProps) {
  const band = step === undefined ? null : heightOf(layout, step)
  const look = (index: number): string =>
    step === undefined || index < step.shown ? '' : 'opacity-15 print:opacity-100'
  const isNew = (index: number): boolean =>
    moves && step !== undefined && index >= step.from && index < step.shown
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${FIGURE_WIDTH} ${layout.height}`}
      className="block h-auto w-full overflow-visible font-mono"
    >
      <Markers />
      {band !== null && (
        <rect
          x={0}
          y={band.top}
          width={FIGURE_WIDTH}
          height={band.bottom - band.top}
          rx={10}
          className="fill-sunk print:hidden"
        />
      )}
      <Lifelines layout={layout} />
      {layout.arrows.map((arrow) => (
        <g key={arrow.index} className={look(arrow.departs)}>
          <ArrowLine
            arrow={asOf(arrow, step)}
            fresh={isNew(arrow.index) && arrow.fate === 'arrived'}
            tells={false}
            part="line"
          />
        </g>
      ))}
      {layout.arrows.map((arrow) => (
        <g key={arrow.index} className={look(arrow.departs)}>
          <ArrowLine arrow={arrow} fresh={isNew(arrow.index)} tells={false} part="label" />
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
    </svg>
  )
}

/** A segment that has left and has not arrived yet is on its way. */
function asOf(arrow: Arrow, step: Drawn | undefined): Arrow {
  const onItsWay = step !== undefined && arrow.departs < step.shown && arrow.index >= step.shown
  return onItsWay ? { ...arrow, fate: 'open' } : arrow
}
