'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Level } from '#core/match/move.ts'
import type { MatchHead, TimelineItem } from '#core/match/view.ts'
import { hintOf } from './hint-of.ts'
import { useRefusalWords } from './refusal-words.ts'
import { useItemWords } from './say-item.ts'
import { useStimulusWords } from './situation.tsx'

interface AnnouncerProps {
  readonly head: MatchHead
  readonly seen: readonly TimelineItem[]
  readonly rested: boolean
  readonly names: Readonly<Record<string, string>>
}

/** Says politely what is new on the diagram, what a move was worth and whose turn it is. */
export function Announcer({ head, seen, rested, names }: AnnouncerProps) {
  const sayTurn = useTurnWords(head.level)
  const sayClass = useClassWords(names)
  const sayItem = useItemWords()
  const [said, setSaid] = useState({ lines: seen.length, turn: '', text: '' })
  const turn = [sayTurn(head), ...sayClass(head)].join(' ')
  if (rested && (seen.length !== said.lines || turn !== said.turn)) {
    const news = seen.slice(said.lines).map(sayItem)
    setSaid({ lines: seen.length, turn, text: [...news, turn].join(' ') })
  }
  return (
    <output aria-live="polite" className="sr-only">
      {said.text}
    </output>
  )
}

/** Whose turn it is; for the player whose it is, what is asked, or what was wrong. */
function useTurnWords(level: Level): (head: MatchHead) => string {
  const t = useTranslations('items')
  const sayStimulus = useStimulusWords(level)
  const refusalWords = useRefusalWords()
  return ({ asked, phase }) => {
    if (asked === null) return phase === 'ended' ? t('over') : t('wait')
    if (asked.refusal === null) return [t('yours'), ...asked.stimuli.map(sayStimulus)].join(' ')
    const { rule, hint } = refusalWords(asked.refusal)
    return `${asked.refusal.depth > 1 ? hint : rule} ${t('yours')}`
  }
}

/** What a class adds to it: a pause, a hint, whose of two the decision is. */
function useClassWords(names: AnnouncerProps['names']): (head: MatchHead) => string[] {
  const t = useTranslations()
  return (head) => {
    const { asked, paused, turn } = head
    if (paused) return [t('match.paused')]
    if (asked === null) return []
    const hint = asked.hinted ? hintOf(head, asked) : null
    const name = (turn && names[turn.other]) ?? t('stage.nobody')
    return [
      ...(turn === null ? [] : [t(turn.mine ? 'match.turn.mine' : 'match.turn.theirs', { name })]),
      ...(hint === null ? [] : [`${t('match.hint')}: ${t(`match.hints.${hint}`)}`]),
    ]
  }
}
