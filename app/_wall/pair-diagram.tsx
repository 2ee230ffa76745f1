'use client'

import { memo, useState } from 'react'
import { ROLES, type Role } from '#core/by-role.ts'
import type { PairView } from '#core/match/pair-view.ts'
import { isSamePair } from './is-same-pair.ts'
import { layOutPair } from './lay-out-pair.ts'
import { PairArrowLine } from './pair-arrow.tsx'
import { PairFoot, PairHead } from './pair-ends.tsx'
import { PAIR_FRAMES, type PairFrame, type PairSize } from './pair-sizes.ts'
import { PairTitle } from './pair-title.tsx'
import { usePairWords } from './use-pair-words.ts'

export interface PairDiagramProps {
  readonly pair: PairView
  /** From 1, as the class calls it. */
  readonly number: number
  readonly size: PairSize
  /** Display names of both ends, where they may be shown; a small drawing has no room for them. */
  readonly names?: { readonly client: string; readonly server: string } | null | undefined
}

/**
 * A pair at a glance: what is on the wire, the state at either foot, who is waited for. It grows with its place and is
 * drawn anew only where something has happened in its match. Needs WALL_WORDS.
 */
export const PairDiagram = memo(function PairDiagram({ pair, number, size, names }: PairDiagramProps) {
  const frame = PAIR_FRAMES[size]
  const { arrows, isCut } = layOutPair(pair, frame)
  const describe = usePairWords()
  // What was there when the wall was opened does not fly again.
  const [known] = useState(pair.segments.length)
  return (
    <svg
      role="img"
      aria-label={describe(pair, number)}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className="block size-full font-mono"
    >
      <Lifelines frame={frame} isCut={isCut} isDashed={pair.phase === 'waiting'} />
      {arrows.map((arrow) => (
        <PairArrowLine
          key={`${arrow.index} ${arrow.fate}`}
          arrow={arrow}
          frame={frame}
          fresh={arrow.index >= known}
        />
      ))}
      <PairTitle pair={pair} number={number} frame={frame} />
      {ROLES.map((role) => (
        <PairHead
          key={role}
          role={role}
          end={pair.ends[role]}
          frame={frame}
          name={size === 'small' ? null : (names?.[role] ?? null)}
        />
      ))}
      {ROLES.map((role) => (
        <PairFoot
          key={role}
          role={role}
          end={pair.ends[role]}
          isOver={pair.phase === 'ended'}
          frame={frame}
        />
      ))}
    </svg>
  )
}, isSame)

function isSame(was: PairDiagramProps, is: PairDiagramProps): boolean {
  return (
    isSamePair(was.pair, is.pair) &&
    was.number === is.number &&
    was.size === is.size &&
    was.names?.client === is.names?.client &&
    was.names?.server === is.names?.server
  )
}

const LIFELINE: Readonly<Record<Role, string>> = { client: 'stroke-client', server: 'stroke-server' }

interface LifelinesProps {
  readonly frame: PairFrame
  readonly isCut: boolean
  readonly isDashed: boolean
}

/** Dotted at the top where the beginning is left out; dashed until the match has begun. */
function Lifelines({ frame, isCut, isDashed }: LifelinesProps) {
  const { inset, width, top, foot, stroke } = frame
  const cut = isCut ? 10 : 0
  return ROLES.map((role) => {
    const x = role === 'client' ? inset : width - inset
    return (
      <g key={role} className={LIFELINE[role]} strokeOpacity={0.5} strokeWidth={stroke * 0.8}>
        {isCut && <line x1={x} x2={x} y1={top - 2} y2={top + cut} strokeDasharray="1.500 3" />}
        <line x1={x} x2={x} y1={top + cut} y2={foot} strokeDasharray={isDashed ? '3 4' : undefined} />
      </g>
    )
  })
}
