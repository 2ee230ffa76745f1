'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Stepping } from './use-stepping.ts'

interface StepButtonsProps {
  readonly stepping: Stepping
  readonly count: number
  /** What is said of the step, between where it is and the buttons. */
  readonly children?: ReactNode
}

/** Back and on, and the whole again. The two stay where they are, so that one can press on without looking. */
export function StepButtons({ stepping, count, children }: StepButtonsProps) {
  const t = useTranslations('learn')
  const { at, back, next, showAll } = stepping
  const where = at === null ? t('whole') : t('step', { step: String(at + 1), steps: String(count) })
  const atEnd = at === count - 1
  return (
    <div>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3">
        <p className="text-[15px] font-semibold">{where}</p>
        {at !== null && (
          <button
            type="button"
            onClick={showAll}
            className="link min-h-11 rounded-control px-1 text-[15px] text-soft hover:text-ink"
          >
            {t('showAll')}
          </button>
        )}
      </div>
      {children}
      <div className="mt-1 grid grid-cols-[2fr_3fr] gap-2">
        <StepButton name={t('back')} sign="←" off={at === 0 || at === null} onPress={back} />
        <StepButton name={t(at === null ? 'begin' : 'next')} sign="→" off={atEnd} main onPress={next} />
      </div>
    </div>
  )
}

interface StepButtonProps {
  readonly name: string
  readonly sign: '←' | '→'
  readonly off: boolean
  readonly main?: boolean
  readonly onPress: () => void
}

/** At an end it stays focusable: who presses it to the last step does not lose their place. */
function StepButton({ name, sign, off, main = false, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={off}
      onClick={off ? undefined : onPress}
      className={`button px-3 ${main ? 'button-main' : ''} ${off ? 'cursor-default opacity-55' : ''}`}
    >
      {sign === '←' && <span aria-hidden>←</span>}
      {name}
      {sign === '→' && <span aria-hidden>→</span>}
    </button>
  )
}
