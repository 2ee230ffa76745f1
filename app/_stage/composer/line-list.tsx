'use client'

import { useTranslations } from 'next-intl'
import type { Line } from '#core/match/line.ts'
import { useLineWords } from '../scene.tsx'
import { POINTED } from './control-bits.tsx'

interface LineListProps {
  readonly lines: readonly Line[]
  readonly chosen: Line | null
  readonly pointedAt: boolean
  /** Whether the digits choose: they are shown then. */
  readonly keys: boolean
  readonly onChoose: (line: Line) => void
}

/** What one could say, to choose from. */
export function LineList({ lines, chosen, pointedAt, keys, onChoose }: LineListProps) {
  const t = useTranslations('composer')
  const say = useLineWords()
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('lines')}</legend>
      <div className={`grid gap-1.5 ${pointedAt ? POINTED : ''}`}>
        {lines.map((line, index) => (
          <label
            key={line}
            className="flex min-h-11 cursor-pointer items-center gap-x-3 rounded-control border border-edge px-3 py-1.5 leading-snug hover:bg-sunk has-checked:border-client has-checked:bg-client-wash has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client"
          >
            <input
              type="radio"
              name="line"
              value={line}
              checked={chosen === line}
              onChange={() => onChoose(line)}
              className="size-4 shrink-0 accent-client outline-none"
            />
            <span className="min-w-0 grow">{say(line)}</span>
            {keys && index < 9 && (
              <kbd aria-hidden className="max-sm:hidden">
                {index + 1}
              </kbd>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
