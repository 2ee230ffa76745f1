'use client'

import { useTranslations } from 'next-intl'
import { CONFIDENCES, type Confidence } from '#core/match/move.ts'

interface SurenessProps {
  readonly chosen: Confidence | null
  readonly wrong: boolean
  /** Whether 7, 8 and 9 choose: they are shown then. */
  readonly keys: boolean
  readonly onChoose: (confidence: Confidence) => void
}

/** The digits that choose, the surest first. */
const FIRST_KEY = 7

/** Asked before the move is judged; nobody else is ever told. */
export function Sureness({ chosen, wrong, keys, onChoose }: SurenessProps) {
  const t = useTranslations('composer')
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[13px] text-soft">{t('sureness')}</legend>
      <div className="grid grid-cols-3 gap-1.5">
        {CONFIDENCES.map((one, index) => (
          <label
            key={one}
            className={`flex min-h-11 cursor-pointer items-center justify-center gap-1.5 rounded-control border px-1.5 text-center text-[15px] leading-tight hover:bg-sunk has-checked:border-ink has-checked:bg-sunk has-checked:font-semibold has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client ${wrong ? 'border-wrong' : 'border-edge'}`}
          >
            <input
              type="radio"
              name="confidence"
              value={one}
              checked={chosen === one}
              onChange={() => onChoose(one)}
              className="sr-only"
            />
            {t(`surenesses.${one}`)}
            {keys && (
              <kbd aria-hidden className="max-sm:hidden">
                {FIRST_KEY + index}
              </kbd>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What a digit chooses; undefined: nothing. */
export function surenessOfKey(digit: number): Confidence | undefined {
  return CONFIDENCES[digit - FIRST_KEY]
}
