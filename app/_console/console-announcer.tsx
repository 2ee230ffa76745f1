'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { isStruggling } from './pair-status.ts'
import { useCalmText } from './use-calm-text.ts'

/** Says politely what the lesson has come to, and of counts only what they settle at. */
export function ConsoleAnnouncer({ known }: { readonly known: KnownSession }) {
  const text = useCalmText(useNews(known))
  // What stands there when the page opens is read anyway.
  const [first] = useState(text)
  return (
    <output aria-live="polite" className="sr-only">
      {text === first ? '' : text}
    </output>
  )
}

function useNews({ head, answered, wall }: KnownSession): string {
  const t = useTranslations('console.say')
  const { phase, question, round, players } = head
  if (head.paused) return t('paused')
  switch (phase) {
    case 'lobby':
      return t('here', { count: players })
    case 'question': {
      const everyone = answered !== null && answered > 0 && answered >= players
      const open = t('question', { number: String((question?.index ?? 0) + 1) })
      return everyone ? `${open} ${t('everyone')}` : open
    }
    case 'playing': {
      const stuck = wall?.pairs.filter(isStruggling).length ?? 0
      const playing = t('playing', { number: String((round?.index ?? 0) + 1) })
      return stuck === 0 ? playing : `${playing} ${t('stuck', { count: stuck })}`
    }
    case 'debrief':
      return t('debrief', { number: String((round?.index ?? 0) + 1) })
    case 'closing':
    case 'answer':
    case 'standings':
    case 'reading':
    case 'ended':
      return t(phase)
  }
}
