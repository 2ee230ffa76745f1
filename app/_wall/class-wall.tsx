'use client'

import { type CSSProperties, memo } from 'react'
import { useTranslations } from 'next-intl'
import type { PairView } from '#core/match/pair-view.ts'
import { isSamePair } from './is-same-pair.ts'
import { PairDiagram } from './pair-diagram.tsx'
import type { PairSize } from './pair-sizes.ts'
import { type WallGrid, gridFor } from './wall-grid.ts'
import { WallAnnouncer } from './wall-announcer.tsx'
import { WallTable } from './wall-table.tsx'

interface ClassWallProps {
  /** In their order, which stays: who looks for pair 7 finds it where it was. */
  readonly pairs: readonly PairView[]
  /** Display names by seat, empty where none may be shown. */
  readonly names: Readonly<Record<string, string>>
}

/** Every pair of a round, all of them on a wide screen; below it the same as a table for whoever listens. */
export function ClassWall({ pairs, names }: ClassWallProps) {
  const t = useTranslations('projector.wall')
  const grid = gridFor(pairs.length)
  return (
    <section aria-label={t('label')} className="flex min-h-0 grow flex-col">
      <ul className="class-wall" style={placesOf(grid)}>
        {pairs.map((pair, index) => (
          <PairTile key={pair.match} pair={pair} number={index + 1} size={grid.size} names={names} />
        ))}
      </ul>
      <WallTable pairs={pairs} />
      <WallAnnouncer pairs={pairs} />
    </section>
  )
}

function placesOf({ columns, rows }: WallGrid): CSSProperties {
  return { '--columns': columns, '--rows': rows } as CSSProperties
}

interface PairTileProps {
  readonly pair: PairView
  readonly number: number
  readonly size: PairSize
  readonly names: ClassWallProps['names']
}

const PairTile = memo(function PairTile({ pair, number, size, names }: PairTileProps) {
  const isClean = pair.phase === 'ended' && pair.mark === 'clean'
  const ground = isClean ? 'border-ok/50 bg-ok-wash [--halo:var(--ok-wash)]' : 'border-rule bg-card'
  const { client, server } = pair.ends
  return (
    <li className={`min-h-0 min-w-0 overflow-hidden rounded-[0.3em] border p-[0.08em] ${ground}`}>
      <PairDiagram
        pair={pair}
        number={number}
        size={size}
        names={{ client: nameAt(client.place.seat, names), server: nameAt(server.place.seat, names) }}
      />
    </li>
  )
}, isSameTile)

function isSameTile(was: PairTileProps, is: PairTileProps): boolean {
  const isAlike = was.number === is.number && was.size === is.size && was.names === is.names
  return isAlike && isSamePair(was.pair, is.pair)
}

function nameAt(seat: string | null, names: ClassWallProps['names']): string {
  return seat === null ? '' : (names[seat] ?? '')
}
