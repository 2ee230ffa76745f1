'use client'

import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type KeyboardEvent, type ReactNode, useId } from 'react'

/** Pixels before a press becomes a drag. */
const DRAG_FROM = 4

interface SortableRowsProps {
  readonly ids: readonly string[]
  /** To a place from 0. */
  readonly onMove: (id: string, to: number) => void
  readonly children: ReactNode
}

/** Rows that are dragged by their grips; each move is told by whoever owns them. */
export function SortableRows({ ids, onMove, children }: SortableRowsProps) {
  const id = useId()
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }))

  function drop({ active, over }: DragEndEvent): void {
    if (over !== null && over.id !== active.id) onMove(String(active.id), ids.indexOf(String(over.id)))
  }

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
      onDragEnd={drop}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}

const nothing = (): undefined => undefined
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }

interface SortableRowProps {
  readonly id: string
  /** Place from 0, of so many. */
  readonly at: number
  readonly count: number
  /** What the grip is called. */
  readonly grip: string
  readonly look: string
  readonly onMove: (to: number) => void
  readonly children: ReactNode
}

/** A row with a grip that is dragged, or moved with the arrow keys. */
export function SortableRow({ id, at, count, grip, look, onMove, children }: SortableRowProps) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id,
  })

  function arrow(event: KeyboardEvent): void {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    if (to >= 0 && to < count) onMove(to)
  }

  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={`flex min-w-0 rounded-control border-[1.5px] ${look} ${isDragging ? 'relative z-20 border-ink bg-card shadow-lg' : ''}`}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...listeners}
        onKeyDown={arrow}
        aria-label={grip}
        className="flex w-11 shrink-0 cursor-grab touch-none flex-col items-center justify-center gap-0.5 rounded-l-control py-1.5 text-soft hover:text-ink active:cursor-grabbing"
      >
        <span className="font-mono text-[14px] font-semibold tabular-nums">{at + 1}</span>
        <svg viewBox="0 0 16 8" aria-hidden className="h-2 w-4 fill-current">
          <path d="M2 1h12v1.6H2zM2 5.4h12V7H2z" />
        </svg>
      </button>
      {children}
    </li>
  )
}
