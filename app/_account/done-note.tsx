'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface DoneNoteProps {
  readonly title: string
  readonly line: string
  readonly children?: ReactNode
}

/** Takes the place of the form that was sent, and the focus that was in it. */
export function DoneNote({ title, line, children }: DoneNoteProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="grid gap-3">
      <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {title}
      </h2>
      <p className="wrap-anywhere text-soft">{line}</p>
      {children}
    </div>
  )
}
