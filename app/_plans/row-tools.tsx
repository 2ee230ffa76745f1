'use client'

import type { DraggableSyntheticListeners } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, Ref } from 'react'
import type { RowDeeds } from './activity-row.tsx'

interface GripProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly listeners: DraggableSyntheticListeners
  readonly label: string
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function RowGrip({ ref, listeners, label, onKeyDown }: GripProps) {
  return (
    <button
      ref={ref}
      type="button"
      {...listeners}
      onKeyDown={onKeyDown}
      aria-label={label}
      className="grid min-h-12 cursor-grab touch-none place-items-center self-stretch rounded-l-control text-soft hover:text-ink active:cursor-grabbing"
    >
      <svg viewBox="0 0 10 16" aria-hidden className="h-4 w-2.5 fill-current">
        {[3, 8, 13].map((y) => (
          <g key={y}>
            <circle cx="2.5" cy={y} r="1.3" />
            <circle cx="7.5" cy={y} r="1.3" />
          </g>
        ))}
      </svg>
    </button>
  )
}

const PATHS = {
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  remove: 'M5 7h14M10 7V4.5h4V7M7.500 7l.800 12h7.400l.800-12',
} as const

interface ToolsProps extends Pick<RowDeeds<never>, 'onMove' | 'onDuplicate' | 'onRemove'> {
  readonly name: string
  /** From 1. */
  readonly place: number
  readonly count: number
}

/** For whoever neither drags nor knows the keys. */
export function RowTools({ name, place, count, onMove, onDuplicate, onRemove }: ToolsProps) {
  const t = useTranslations('plans')
  return (
    <span className="flex shrink-0">
      <Tool label={t('up', { name })} path={PATHS.up} off={place === 1} onPress={() => onMove(place - 2)} />
      <Tool
        label={t('down', { name })}
        path={PATHS.down}
        off={place === count}
        onPress={() => onMove(place)}
      />
      <Tool label={t('copyRow', { name })} path={PATHS.copy} onPress={onDuplicate} />
      <Tool label={t('removeRow', { name })} path={PATHS.remove} onPress={onRemove} />
    </span>
  )
}

interface ToolProps {
  readonly label: string
  readonly path: string
  readonly off?: boolean
  readonly onPress: () => void
}

/** At an end it stays focusable: who presses it to the top does not lose their place. */
function Tool({ label, path, off = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
      className={`grid size-11 place-items-center rounded-control text-soft ${off ? 'cursor-default opacity-35' : 'hover:bg-sunk hover:text-ink'}`}
    >
      <svg viewBox="0 0 24 24" aria-hidden className="size-5 fill-none stroke-current" strokeWidth="1.8">
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  )
}
