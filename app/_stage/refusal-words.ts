'use client'

import { useTranslations } from 'next-intl'
import type { RefusalView } from '#core/match/view.ts'
import { useMoveWords } from './say-move.ts'
import { useLineWords } from './scene.tsx'

export interface RefusalWords {
  readonly title: string
  readonly rule: string
  readonly hint: string
  /** Empty until it has been given. */
  readonly answer: string
  readonly clause: string
}

/** A refusal's code as words, with what its player sent in them. */
export function useRefusalWords(): (refusal: RefusalView) => RefusalWords {
  const t = useTranslations('refusals')
  const frame = useTranslations('refusal')
  const { sayMove, saySegment } = useMoveWords()
  const sayLine = useLineWords()
  return ({ reason, move, state, answer, clause }) => {
    const values = {
      state,
      segment: sayMove(move),
      seq: numberOf(move, 'seq'),
      ack: numberOf(move, 'ack'),
      answer: answer === null ? '' : saySegment(answer.segment),
      answerState: answer?.state ?? '',
      answerLine: answer?.line == null ? '' : sayLine(answer.line),
    }
    return {
      title: t(`${reason}.title`, values),
      rule: t(`${reason}.rule`, values),
      hint: t(`${reason}.hint`, values),
      answer: answer === null ? '' : t(`${reason}.answer`, values),
      clause: frame('clause', { clause }),
    }
  }
}

function numberOf(move: RefusalView['move'], name: 'seq' | 'ack'): string {
  const value = move.kind === 'segment' ? move[name] : undefined
  return value === undefined ? '' : String(value)
}
