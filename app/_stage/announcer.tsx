'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { MatchHead, TimelineItem } from '#core/match/view.ts'
import { useItemWords } from './say-item.ts'
import { useStimulusWords } from './situation.tsx'

interface AnnouncerProps {
  readonly head: MatchHead
  readonly seen: readonly TimelineItem[]
  readonly rested: boolean
}

/** Says politely what is new on the diagram, what a move was worth and whose turn it is. */
export function Announcer({ head, seen, rested }: AnnouncerProps) {
  const t = useTranslations('items')
  const sayItem = useItemWords()
  const sayStimulus = useStimulusWords()
  const refusals = useTranslations('refusals')
  const heard = useRef(seen.length)
  const [said, setSaid] = useState('')
  const refusal = head.asked?.refusal ?? null

  useEffect(() => {
    if (!rested) return
    const news = seen.slice(heard.current).map(sayItem)
    heard.current = seen.length
    const turn = head.asked === null ? (head.phase === 'ended' ? t('over') : t('wait')) : t('yours')
    const asked = head.asked?.stimuli.map(sayStimulus) ?? []
    const why = refusal === null ? [] : [refusals(`${refusal.reason}.${refusal.depth > 1 ? 'hint' : 'rule'}`, hintValues(refusal))]
    setSaid([...news, ...why, turn, ...(refusal === null ? asked : [])].join(' '))
    // What is said follows what is shown; the words themselves do not change.
  }, [seen, rested, head.asked?.stimulus, refusal])

  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  )
}

function hintValues({ move, state }: NonNullable<NonNullable<MatchHead['asked']>['refusal']>) {
  const segment = move.kind === 'segment' ? move : null
  return { state, segment: segment?.bits.join(', ') ?? '', seq: String(segment?.seq ?? ''), ack: String(segment?.ack ?? '') }
}
