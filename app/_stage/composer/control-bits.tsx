'use client'

import { useTranslations } from 'next-intl'
import { CONTROL_BITS, type ControlBit } from '#core/teardown/segment.ts'

interface ControlBitsProps {
  readonly on: readonly ControlBit[]
  readonly pointedAt: boolean
  readonly onToggle: (bit: ControlBit) => void
}

/** Checkboxes that look like keys: Space switches, Enter sends, as in every form. */
export function ControlBits({ on, pointedAt, onToggle }: ControlBitsProps) {
  const t = useTranslations('composer')
  return (
    <fieldset>
      <legend className="sr-only">{t('bits')}</legend>
      <div className={`grid grid-cols-5 gap-1.5 sm:gap-2 ${pointedAt ? POINTED : ''}`}>
        {CONTROL_BITS.map((bit) => (
          <label
            key={bit}
            className="grid min-h-12 lg:min-h-14 cursor-pointer content-center justify-items-center gap-0.5 rounded-control border-[1.5px] border-edge font-mono leading-none font-semibold transition-colors hover:bg-sunk has-checked:border-client has-checked:bg-client has-checked:text-on-colour has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client"
          >
            <input
              type="checkbox"
              name={bit}
              checked={on.includes(bit)}
              onChange={() => onToggle(bit)}
              className="sr-only"
            />
            {bit}
            <kbd aria-hidden className="max-sm:hidden">
              {bit[0]}
            </kbd>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A dashed frame round what a hint points at. */
export const POINTED = 'rounded-control outline-2 outline-offset-4 outline-dashed outline-wrong'
