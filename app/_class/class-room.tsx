'use client'

import { useSelectedLayoutSegments } from 'next/navigation'
import type { ReactNode } from 'react'
import type { LessonPage } from './class-screen.tsx'
import { ClassTable } from './class-table.tsx'

interface ClassRoomProps {
  readonly code: string
  /** What the address asks for, made on the server. */
  readonly children: ReactNode
}

/** The frame of all addresses of one lesson: whichever is shown, the line to the server is the same. */
export function ClassRoom({ code, children }: ClassRoomProps) {
  const [kind, id] = useSelectedLayoutSegments()
  const page: LessonPage | null =
    (kind === 'read' || kind === 'replay') && id !== undefined ? { kind, id, content: children } : null
  return <ClassTable key={code} code={code} page={page} />
}
