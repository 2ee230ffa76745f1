'use client'

import { useTranslations } from 'next-intl'
import { RichText } from '#app/_question/rich-text.tsx'
import type { ToldStep } from './told-step.ts'

interface StepListProps {
  readonly steps: readonly ToldStep[]
  readonly at: number | null
  readonly onStep: (step: number) => void
}

/** All that is said of a close, step by step; the step that is shown is marked, and each can be gone to. */
export function StepList({ steps, at, onStep }: StepListProps) {
  const t = useTranslations('learn')
  const name = useStepName()
  return (
    <ol aria-label={t('steps')} className="grid gap-0.5">
      {steps.map((step, index) => (
        <li
          key={step.at}
          aria-current={index === at ? 'step' : undefined}
          className={`relative rounded-control px-3 py-2 break-inside-avoid ${index === at ? 'bg-sunk shadow-[inset_3px_0_0_var(--ink)] print:bg-transparent print:shadow-none' : 'hover:bg-sunk/60'}`}
        >
          <button
            type="button"
            onClick={() => onStep(index)}
            aria-label={t('goTo', { step: name(step) })}
            className="absolute inset-0 rounded-control noscript:hidden print:hidden"
          />
          <p className="text-[13px] font-medium text-soft">{name(step)}</p>
          {step.text !== null && (
            <p className="text-[15px] leading-normal">
              <RichText text={step.text} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

export function useStepName(): (step: ToldStep) => string {
  const t = useTranslations('learn')
  return ({ at, until }) => {
    if (at === 0) return t('start')
    if (at === 'end') return t('ending')
    if (at === until) return t('segment', { n: String(at) })
    return t('segments', { from: String(at), until: String(until) })
  }
}
