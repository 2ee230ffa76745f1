'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OwnPlace } from '#core/session/view.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { questionsOf } from './questions-of.ts'

/** Says politely what the session has come to and how one's answer fared; of counts only that everybody has answered. */
export function RoomAnnouncer({ known }: { readonly known: KnownSession }) {
  const sayPhase = usePhaseWords()
  const t = useTranslations('room.host')
  const { head, answered } = known
  const all = head.phase === 'question' && answered !== null && answered > 0 && answered >= head.players
  const text = [sayPhase(known), ...(all && known.host !== null ? [t('everyone')] : [])].join(' ')
  // What stands there when the page opens is read anyway.
  const [first] = useState(text)
  return (
    <output aria-live="polite" className="sr-only">
      {text === first ? '' : text}
    </output>
  )
}

function usePhaseWords(): (known: KnownSession) => string {
  const t = useTranslations('room')
  const ofClass = useTranslations('class.say')
  const sayResult = (own: OwnPlace | null): string => {
    if (own === null || (own.answer !== null && own.result === null)) return ''
    return t(`answer.${own.result === null ? 'none' : own.result.right ? 'right' : 'wrong'}`)
  }
  return ({ head, own }) => {
    const { phase, question, activity, title, paused } = head
    if (paused) return ofClass('paused')
    switch (phase) {
      case 'lobby':
        if (own === null) return ''
        return title === null ? t('say.lobby', { name: own.name }) : ofClass('lobby', { name: own.name })
      case 'question':
        return t('say.question', {
          number: String((question?.index ?? 0) + 1),
          count: String(questionsOf(activity)),
        })
      case 'answer':
        return `${t('say.answer')} ${sayResult(own)}`.trimEnd()
      case 'playing':
      case 'debrief':
      case 'reading':
        return ofClass(phase)
      case 'ended':
        return title === null ? t('say.ended') : ofClass('ended')
      case 'closing':
      case 'standings':
        return t(`say.${phase}`)
    }
  }
}
