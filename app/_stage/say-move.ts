'use client'

import { useTranslations } from 'next-intl'
import type { Move } from '#core/match/move.ts'
import { type Segment, formatSegment } from '#core/teardown/segment.ts'

interface MoveWords {
  /** A move as its player put it: bits, and numbers where there were any. */
  readonly sayMove: (move: Move) => string
  readonly saySegment: (segment: Segment | null) => string
}

export function useMoveWords(): MoveWords {
  const t = useTranslations('refusal')
  const saySegment = (segment: Segment | null): string =>
    segment === null ? t('nothing') : formatSegment(segment)
  return {
    sayMove: (move) => segmentText(move) ?? (move.kind === 'state' ? move.state : t('nothing')),
    saySegment,
  }
}

function segmentText(move: Move): string | null {
  if (move.kind !== 'segment') return null
  const { bits, seq, ack, length } = move
  const numbers = [
    ...(seq === undefined ? [] : [`SEQ=${seq}`]),
    ...(ack === undefined ? [] : [`ACK=${ack}`]),
    ...(length === undefined || length === 0 ? [] : [`LEN=${length}`]),
  ]
  return [bits.join(', '), numbers.join(' ')].filter(Boolean).join('  ')
}
