'use client'

import type { ReactNode } from 'react'

interface FoldedProps {
  readonly name: ReactNode
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  readonly children: ReactNode
}

/** Something that lies folded below its name. */
export function SetFolded({ name, open = false, onToggle, children }: FoldedProps) {
  return (
    <details
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
      className="group min-w-0 rounded-control border border-edge"
    >
      <summary className="flex min-h-12 list-none items-center gap-3 rounded-control px-3 py-2 leading-snug hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span aria-hidden className="text-soft group-open:rotate-90">
          ▸
        </span>
        {typeof name === 'string' ? <span className="font-medium">{name}</span> : name}
      </summary>
      <div className="min-w-0 border-t border-rule p-3 sm:p-5">{children}</div>
    </details>
  )
}
