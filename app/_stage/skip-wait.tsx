'use client'

import { useTranslations } from 'next-intl'
import type { MatchHead } from '#core/match/view.ts'
import { useKeys } from './use-keys.ts'

interface SkipWaitProps {
  readonly head: MatchHead
  readonly singleKeys: boolean
  readonly onSkip: () => void
}

/**
 * Always there while nothing is asked, whether anything is waited for or not: else it would tell what the other end waits
 * for. Once agreed it says so, and nothing of the partner.
 */
export function SkipWait({ head, singleKeys, onSkip }: SkipWaitProps) {
  const t = useTranslations('stage')
  const { skips } = head
  useKeys(singleKeys && !skips, { S: onSkip })
  return (
    <div className="mt-3 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1">
      {skips ? (
        <p className="text-[15px] text-soft">
          <span aria-hidden className="text-ok">
            ✓{' '}
          </span>
          {t(head.partner.kind === 'person' ? 'skipAgreed' : 'skipAlone')}
        </p>
      ) : (
        <button type="button" className="button" onClick={onSkip}>
          {t('skip')}
          {singleKeys && (
            <kbd aria-hidden className="hidden sm:inline">
              S
            </kbd>
          )}
        </button>
      )}
    </div>
  )
}
