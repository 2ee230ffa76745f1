'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { ROLES, type Role, type SeatRole } from '#core/by-role.ts'
import type { TimelineItem } from '#core/match/view.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { useLineWords } from '../scene.tsx'
import { ArrowLine, GhostLine, Markers } from './arrow-line.tsx'
import { type LayoutOptions, layOut } from './lay-out.ts'
import { MoveMark, NoteText, QuoteBubble, StatePill, UnknownPill } from './pieces.tsx'
import type { Diagram as Layout } from './shapes.ts'
import { useScrollTo } from './use-scroll-to.ts'
import { useWidth } from './use-width.ts'

interface DiagramProps {
  readonly items: readonly TimelineItem[]
  /** Whose knowledge it is; null: the match is over and everything is known. */
  readonly seenBy: SeatRole | null
  readonly asked: boolean
  /** Lines from here on are animated. */
  readonly watchedFrom: number
  /** Height of the window onto it: what is long scrolls, and the present stays in view. */
  readonly className: string
}

/** The sequence diagram is the stage. Everything in it is also in the table beside it, so here it is for the eyes. */
export function Diagram({ items, seenBy, asked, watchedFrom, className }: DiagramProps) {
  const t = useTranslations('stage')
  const [box, width] = useWidth()
  const layout = useLayout(items, { width, seenBy, asked })
  const scroller = useScrollTo(layout.height, seenBy !== null)
  return (
    <section
      ref={scroller}
      aria-label={t('diagram')}
      // A region that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`relative flex overflow-x-hidden overflow-y-auto rounded-control ${className}`}
    >
      <div ref={box} className="w-full grow">
        <svg
          aria-hidden
          width={width}
          className="block min-h-full overflow-visible font-mono"
          style={{ height: layout.height }}
        >
          <Markers />
          <Lifelines layout={layout} seenBy={seenBy} />
          <Pieces layout={layout} items={items} watchedFrom={watchedFrom} seenBy={seenBy} />
        </svg>
      </div>
    </section>
  )
}

function useLayout(
  items: readonly TimelineItem[],
  { width, seenBy, asked }: Pick<LayoutOptions, 'width' | 'seenBy' | 'asked'>,
): Layout {
  const sayLine = useLineWords()
  const sayFate = useFateWords()
  return useMemo(
    () => layOut(items, { width, seenBy, asked, sayLine, sayFate, folds: true }),
    [items, width, seenBy, asked, sayLine, sayFate],
  )
}

/** A word beside a segment that the network did not just deliver; a loss is drawn. */
function useFateWords(): (fate: Fate) => string | null {
  const t = useTranslations('stage')
  return useCallback(
    (fate) => {
      if (fate.kind === 'delayed') return t('fates.delayed', { s: String(fate.by / 1000) })
      return fate.kind === 'doubled' || fate.kind === 'held' ? t(`fates.${fate.kind}`) : null
    },
    [t],
  )
}

function Lifelines({ layout, seenBy }: { readonly layout: Layout; readonly seenBy: SeatRole | null }) {
  return ROLES.map((role) => {
    const known = seenBy === null || seenBy === role
    const colour = role === 'client' ? 'stroke-client' : 'stroke-server'
    const look = known ? `${colour} opacity-45` : 'stroke-net opacity-55'
    const x = layout.lifelines[role]
    return (
      <line
        key={role}
        x1={x}
        x2={x}
        y1={0}
        y2="100%"
        className={look}
        strokeWidth={known ? 2.5 : 2}
        strokeDasharray={known ? undefined : '2 6'}
        strokeLinecap="round"
      />
    )
  })
}

interface PiecesProps {
  readonly layout: Layout
  readonly items: readonly TimelineItem[]
  readonly watchedFrom: number
  readonly seenBy: SeatRole | null
}

function Pieces({ layout, items, watchedFrom, seenBy }: PiecesProps) {
  const newest = layout.arrows.findLast((arrow) => arrow.fate === 'open')
  return (
    <>
      {unknownTo(seenBy).map((role) => (
        <UnknownPill key={role} x={layout.lifelines[role]} />
      ))}
      {layout.arrows.map((arrow) => (
        <ArrowLine
          key={`${arrow.index}`}
          arrow={arrow}
          fresh={arrow.index >= watchedFrom}
          tells={seenBy !== null && arrow === newest && layout.ghost === null}
          part="line"
        />
      ))}
      {layout.arrows.map((arrow) => (
        <ArrowLine
          key={arrow.index}
          arrow={arrow}
          fresh={arrow.index >= watchedFrom}
          tells={false}
          part="label"
        />
      ))}
      {layout.pills.map((pill) => (
        <StatePill key={pill.index} pill={pill} fresh={pill.index >= watchedFrom} />
      ))}
      {layout.notes.map((note) => (
        <NoteText key={note.index} note={note} />
      ))}
      {layout.quotes.map((quote) => (
        <QuoteBubble key={quote.index} quote={quote} fresh={quote.index >= watchedFrom} />
      ))}
      {layout.marks.map((mark) => (
        <MoveMark key={mark.index} mark={mark} item={items[mark.index]} />
      ))}
      {layout.ghost !== null && <GhostLine line={layout.ghost} />}
    </>
  )
}

/** The ends of whose state this one knows nothing. */
function unknownTo(seenBy: SeatRole | null): Role[] {
  return seenBy === null ? [] : ROLES.filter((role) => role !== seenBy)
}
