'use client'

import { useTranslations } from 'next-intl'
import type { TimelineItem } from '#core/match/view.ts'
import type { Without } from './lay-out-close.ts'
import { useCloseWords } from './say-close.ts'

interface CloseListProps {
  readonly lines: readonly TimelineItem[]
  readonly without?: Without | undefined
}

/** The drawing once more, line by line, for who listens instead of looking. */
export function CloseList({ lines, without }: CloseListProps) {
  const t = useTranslations()
  const say = useCloseWords()
  const said = lines.map((item) => ({ role: item.role, words: say(item, without) }))
  return (
    <ol aria-label={t('figures.close')} className="sr-only">
      {said.map(
        ({ role, words }, index) =>
          words !== null && (
            // The lines of a close that is told stay where they are.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{t('figures.endState', { role: t(`roles.${role}`), state: words })}</li>
          ),
      )}
    </ol>
  )
}
