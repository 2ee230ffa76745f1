'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SessionHead } from '#core/session/view.ts'

/** Says politely what the lesson has come to. */
export function PhaseAnnouncer({ head }: { readonly head: SessionHead }) {
  const say = usePhaseWords()
  const text = say(head)
  // What stands there when the page opens is read anyway.
  const [first] = useState(text)
  return (
    <output aria-live="polite" className="sr-only">
      {text === first ? '' : text}
    </output>
  )
}

function usePhaseWords(): (head: SessionHead) => string {
  const t = useTranslations('projector.say')
  return ({ phase, paused, code, question, activity }) => {
    if (paused) return t('paused')
    switch (phase) {
      case 'lobby':
        return t('lobby', { code })
      case 'question':
        return t('question', {
          number: String((question?.index ?? 0) + 1),
          count: String(activity.kind === 'quiz' ? activity.questions : 1),
        })
      case 'closing':
      case 'answer':
      case 'standings':
      case 'playing':
      case 'debrief':
      case 'reading':
      case 'ended':
        return t(phase)
    }
  }
}
