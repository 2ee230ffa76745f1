'use client'

import { useTranslations } from 'next-intl'
import type { Asked } from '#core/match/view.ts'

interface SendButtonsProps {
  readonly asks: Asked['asks']
  readonly sending: boolean
  /** Whether single keys do the same: they are shown then. */
  readonly keys: boolean
  /** Null: saying nothing is no answer to this. */
  readonly onNothing: (() => void) | null
}

const SENDS = { line: 'sendLine', move: 'send', state: 'sendState' } as const

export function SendButtons({ asks, sending, keys, onNothing }: SendButtonsProps) {
  const t = useTranslations('composer')
  return (
    <div className="flex gap-2.5">
      <button className="button button-main grow" disabled={sending}>
        {sending ? t('sending') : t(SENDS[asks])}
        {keys && !sending && (
          <kbd aria-hidden className="hidden sm:inline">
            ↵
          </kbd>
        )}
      </button>
      {onNothing !== null && (
        <button type="button" className="button basis-[44%]" disabled={sending} onClick={onNothing}>
          {t('nothing')}
          {keys && (
            <kbd aria-hidden className="hidden sm:inline">
              W
            </kbd>
          )}
        </button>
      )}
    </div>
  )
}
