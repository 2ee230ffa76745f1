'use client'

import { useTranslations } from 'next-intl'
import type { Move } from '#core/match/move.ts'
import { type Segment, formatSegment } from '#core/teardown/segment.ts'
import { useLineWords } from './scene.tsx'

interface MoveWords {
  /** A move as its player put it: bits, and numbers where there were any; a line in its words. */
  readonly sayMove: (move: Move) => string
  readonly saySegment: (segment: Segment | null) => string
}

export function useMoveWords(): MoveWords {
  const t = useTranslations('refusal')
  const sayLine = useLineWords()
  const saySegment = (segment: Segment | null): string =>
    segment === null ? t('nothing') : formatSegment(segment)
  return {
    sayMove(move) {
      switch (move.kind) {
        case 'segment':
          return segmentText(move)
        case 'state':
          return move.state
        case 'line':
          return sayLine(move.line)
        case 'nothing':
          return t('nothing')
      }
    },
    saySegment,
  }
}

function segmentText({ bits, seq, ack, length }: Extract<Move, { kind: 'segment' }>): string {
  const numbers = [
    ...(seq === undefined ? [] : [`SEQ=${seq}`]),
    ...(ack === undefined ? [] : [`ACK=${ack}`]),
    ...(length === undefined || length === 0 ? [] : [`LEN=${length}`]),
  ]
  return [bits.join(', '), numbers.join(' ')].filter(Boolean).join('  ')
}
