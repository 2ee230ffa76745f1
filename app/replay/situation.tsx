'use client'

import { useTranslations } from 'next-intl'
import { callText } from '#app/_stage/say-call.ts'
import type { Stimulus } from '#core/teardown/endpoint.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import type { Question } from './close-timeline.ts'

/** What the end that is asked about knows: its state, and what has come since its last answer. */
export function Situation({ question }: { readonly question: Question }) {
  const t = useTranslations('captureFile')
  const { settled, open } = question.decision
  return (
    <div className="mt-2 rounded-control bg-sunk px-3 py-2.5 text-[15px]">
      <p>{t('state', { state: settled.state })}</p>
      <ul>
        {open.map((stimulus, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="font-medium break-words">
            {say(stimulus, t)}
          </li>
        ))}
      </ul>
      {open.length === 0 && <p className="font-medium">{t('nothingCame')}</p>}
    </div>
  )
}

function say(stimulus: Stimulus, t: ReturnType<typeof useTranslations<'captureFile'>>): string {
  switch (stimulus.kind) {
    case 'segment':
      return t('came', { segment: formatSegment(stimulus.segment) })
    case 'call':
      return t('called', { call: callText(stimulus.call) })
    case 'timer':
      return t('fired', { timer: stimulus.timer })
  }
}
