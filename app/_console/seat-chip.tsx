'use client'

import { useDraggable, useDroppable } from '@dnd-kit/core'
import { CSS } from '@dnd-kit/utilities'

interface SeatChipProps {
  readonly seat: string
  readonly name: string
  readonly isChosen: boolean
  readonly onPress: () => void
}

/** A name that is pressed, dragged, or dropped on. */
export function SeatChip({ seat, name, isChosen, onPress }: SeatChipProps) {
  const { listeners, setNodeRef: setDragged, transform, isDragging } = useDraggable({ id: seat })
  const { setNodeRef: setTarget, isOver } = useDroppable({ id: seat })
  return (
    <button
      {...listeners}
      ref={(node) => {
        setDragged(node)
        setTarget(node)
      }}
      type="button"
      aria-pressed={isChosen}
      onClick={onPress}
      style={{ transform: CSS.Translate.toString(transform) }}
      className={`min-h-11 rounded-full border-[1.5px] px-3.5 py-1 text-[15px] [overflow-wrap:anywhere] aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper ${isDragging ? 'z-10 shadow-lg' : ''} ${isOver && !isDragging ? 'border-ink bg-sunk' : 'border-edge bg-card'}`}
    >
      {name}
    </button>
  )
}
