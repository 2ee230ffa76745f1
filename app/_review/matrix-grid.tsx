'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'

interface MatrixGridProps {
  readonly label: string
  /** A table whose cells are links with `data-row` and `data-column`; the first one is the stop for Tab. */
  readonly children: ReactNode
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** A region that scrolls both ways; Tab stops at one cell of it, and the arrow keys go from cell to cell. */
export function MatrixGrid({ label, children }: MatrixGridProps) {
  const region = useRef<HTMLElement>(null)

  function cellAt(row: number, column: number): HTMLElement | null {
    return region.current?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null
  }

  function move(event: KeyboardEvent): void {
    const way = WAYS[event.key]
    const { row, column } = event.target instanceof HTMLElement ? event.target.dataset : {}
    if (way === undefined || row === undefined || column === undefined) return
    const next = cellAt(Number(row) + way[0], Number(column) + way[1])
    event.preventDefault()
    next?.focus()
  }

  /** Where one was, Tab comes back to. */
  function keepStop(event: FocusEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return
    for (const stop of region.current?.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]') ?? [])
      stop.tabIndex = -1
    event.target.tabIndex = 0
  }

  return (
    // Keys and focus are those of the cells inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={region}
      aria-label={label}
      // It is scrolled by keys before any cell has the focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={move}
      onFocus={keepStop}
      className="max-h-[80dvh] overflow-auto rounded-card border border-rule bg-card scroll-pt-24 scroll-pl-40"
    >
      {children}
    </section>
  )
}
