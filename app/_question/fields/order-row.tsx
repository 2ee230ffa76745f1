'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'

interface OrderRowProps {
  readonly id: string
  readonly text: string
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly locked: boolean
  readonly onMove: (to: number) => void
  readonly children: ReactNode
}

/** One item: dragged by its grip, or moved by its two buttons, or by the arrow keys on the grip. */
export function OrderRow({ id, text, place, count, locked, onMove, children }: OrderRowProps) {
  const t = useTranslations('question')
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id,
    disabled: locked,
  })

  function arrow(event: KeyboardEvent): void {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 1, End: count }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onMove(to)
  }

  const style = { transform: CSS.Translate.toString(transform), transition }
  return (
    <li
      ref={setNodeRef}
      data-item={id}
      style={style}
      className={`flex min-h-13 items-center rounded-control border-[1.5px] bg-card ${isDragging ? 'relative z-10 border-ink shadow-lg' : 'border-edge'}`}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...(locked ? {} : listeners)}
        onKeyDown={arrow}
        disabled={locked}
        aria-label={t('grip', { text, place: String(place), count: String(count) })}
        className="flex min-h-12 w-13 shrink-0 cursor-grab touch-none items-center justify-center gap-1.5 self-stretch rounded-l-control text-soft hover:text-ink active:cursor-grabbing disabled:cursor-default"
      >
        <span className="font-mono text-[15px] font-semibold tabular-nums">{place}</span>
        <Grip />
      </button>
      <span className="min-w-0 grow py-2 [overflow-wrap:anywhere]">{children}</span>
      <span className="flex shrink-0">
        <Mover
          label={t('up', { text })}
          path="M6 14l6-6 6 6"
          off={locked || place === 1}
          onMove={() => onMove(place - 1)}
        />
        <Mover
          label={t('down', { text })}
          path="M6 10l6 6 6-6"
          off={locked || place === count}
          onMove={() => onMove(place + 1)}
        />
      </span>
    </li>
  )
}

function Grip() {
  return (
    <svg viewBox="0 0 10 16" aria-hidden className="h-4 w-2.5 fill-current">
      {[3, 8, 13].map((y) => (
        <g key={y}>
          <circle cx="2.5" cy={y} r="1.3" />
          <circle cx="7.5" cy={y} r="1.3" />
        </g>
      ))}
    </svg>
  )
}

interface MoverProps {
  readonly label: string
  readonly path: string
  readonly off: boolean
  readonly onMove: () => void
}

/** At an end it stays focusable: who presses it to the top does not lose their place. */
function Mover({ label, path, off, onMove }: MoverProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off}
      onClick={off ? undefined : onMove}
      className={`grid size-11 place-items-center rounded-control text-soft ${off ? 'cursor-default opacity-35' : 'hover:bg-sunk hover:text-ink'}`}
    >
      <svg viewBox="0 0 24 24" aria-hidden className="size-5 fill-none stroke-current" strokeWidth="2.2">
        <path d={path} />
      </svg>
    </button>
  )
}
