'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { type Fate, HELD_UNTIL } from '#core/scenarios/plan.ts'
import { useKeys } from '../use-keys.ts'

/** Milliseconds of virtual time: past the first RTO, past several, past a minute of 2MSL. */
const DELAYS = [300, 1000, 10_000, 70_000] as const

interface FateChoiceProps {
  /** Whether anything of the budget is left: else a segment can only be delivered. */
  readonly canIntervene: boolean
  readonly singleKeys: boolean
  readonly onFate: (fate: Fate) => void
}

/** What can become of a segment. Delivering costs nothing. */
export function FateChoice({ canIntervene, singleKeys, onFate }: FateChoiceProps) {
  const t = useTranslations('network')
  const [by, setBy] = useState<number>(DELAYS[0])
  const deliver = (): void => onFate({ kind: 'delivered' })
  const lose = (): void => onFate({ kind: 'lost' })
  const double = (): void => onFate({ kind: 'doubled' })
  useKeys(singleKeys, { D: deliver, ...(canIntervene ? { L: lose, '2': double } : {}) })
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-2">
        <FateButton main keys={singleKeys ? 'D' : null} onClick={deliver}>
          {t('deliver')}
        </FateButton>
        <FateButton off={!canIntervene} keys={singleKeys ? 'L' : null} onClick={lose}>
          {t('lose')}
        </FateButton>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
        <label className="grid">
          <span className="sr-only">{t('delayBy')}</span>
          <select
            className="field"
            value={by}
            disabled={!canIntervene}
            onChange={(event) => setBy(Number(event.target.value))}
          >
            {DELAYS.map((ms) => (
              <option key={ms} value={ms}>
                {t('delayTime', { s: String(ms / 1000) })}
              </option>
            ))}
          </select>
        </label>
        <FateButton off={!canIntervene} keys={null} onClick={() => onFate({ kind: 'delayed', by })}>
          {t('delay')}
        </FateButton>
      </div>
      {HELD_UNTIL.map((until) => (
        <FateButton
          key={until}
          off={!canIntervene}
          keys={null}
          onClick={() => onFate({ kind: 'held', until })}
        >
          {t(`hold.${until}`)}
        </FateButton>
      ))}
      <FateButton off={!canIntervene} keys={singleKeys ? '2' : null} onClick={double}>
        {t('double')}
      </FateButton>
      {!canIntervene && <p className="text-[15px] text-soft">{t('spentLine')}</p>}
    </div>
  )
}

interface FateButtonProps {
  readonly main?: boolean
  readonly off?: boolean
  readonly keys: string | null
  readonly onClick: () => void
  readonly children: ReactNode
}

function FateButton({ main = false, off = false, keys, onClick, children }: FateButtonProps) {
  return (
    <button type="button" className={`button ${main ? 'button-main' : ''}`} disabled={off} onClick={onClick}>
      {children}
      {keys !== null && (
        <kbd aria-hidden className="hidden sm:inline">
          {keys}
        </kbd>
      )}
    </button>
  )
}
