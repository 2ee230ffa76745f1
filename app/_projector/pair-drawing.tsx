'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { ROLES } from '#core/by-role.ts'
import type { PairDetail } from '#core/match/pair-detail.ts'
import type { ReplayStep } from '#core/match/replay-steps.ts'
import { CloseDrawing } from '#app/_figures/close/close-drawing.tsx'
import { CloseList } from '#app/_figures/close/close-list.tsx'
import { FIGURE_WIDTH, layOutClose } from '#app/_figures/close/lay-out-close.ts'
import { useFateWord } from '#app/_figures/close/say-close.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { heightOf } from '#app/_replay/step-height.ts'

interface PairDrawingProps {
  readonly detail: Pick<PairDetail, 'lines'>
  readonly step: ReplayStep
  /** What comes after the step is not drawn at all: it is asked. */
  readonly untilThere?: boolean
  /** What is new at this step is seen to happen. */
  readonly moves?: boolean
}

/** The sequence diagram of one pair, as large as its place allows, with the step in view. */
export function PairDrawing({ detail, step, untilThere = false, moves = false }: PairDrawingProps) {
  const t = useTranslations('stage')
  const sayFate = useFateWord()
  const { lines } = detail
  const shown = untilThere ? step.shown : lines.length
  const drawn = useMemo(() => lines.slice(0, shown), [lines, shown])
  const layout = useMemo(() => layOutClose(drawn, undefined, sayFate), [drawn, sayFate])
  const scroller = useStepInView(heightOf(layout, step)?.bottom ?? edgeOf(step, layout.height), layout.height)
  return (
    <div className="pair-drawing">
      <CloseList lines={drawn.slice(0, step.shown)} />
      <Heads />
      <section
        ref={scroller}
        aria-label={t('diagram')}
        // A region that scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="pair-drawing-window"
      >
        <div
          className="mx-auto"
          style={{ width: `clamp(82cqw, ${(100 * FIGURE_WIDTH) / layout.height}cqh, 100cqw)` }}
        >
          <CloseDrawing layout={layout} step={step} moves={moves} />
        </div>
      </section>
    </div>
  )
}

/** What the diagram has nothing of is its beginning or its end. */
function edgeOf({ ending }: ReplayStep, height: number): number {
  return ending === null ? 0 : height
}

function Heads() {
  const t = useTranslations('roles')
  return (
    <p
      aria-hidden
      className="flex shrink-0 justify-between px-[0.5em] pb-[0.2em] text-[0.75em] font-semibold"
    >
      {ROLES.map((role) => (
        <span key={role} className="flex items-center gap-[0.4em] last:flex-row-reverse">
          <RoleGlyph role={role} size="size-[1.6em]" />
          {t(role)}
        </span>
      ))}
    </p>
  )
}

/** Where a close is longer than the screen is high, what happens now is what is seen. */
function useStepInView(bottom: number, height: number) {
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const top = (bottom / height) * element.scrollHeight - element.clientHeight * 0.8
    element.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' })
  }, [bottom, height])
  return scroller
}
