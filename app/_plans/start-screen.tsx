'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { ClassSettings } from '#core/session/class-settings.ts'
import type { Plan } from '#core/session/plan.ts'
import { troubleOf } from './activity-trouble.ts'
import { ClassChoices } from './class-choices.tsx'
import { type ClassChoice, ClassField } from './class-field.tsx'
import type { PlanChoices } from './plan-choices.ts'
import { PlanOutline } from './plan-outline.tsx'
import { PlanSum } from './plan-sum.tsx'
import { rememberSettings, useRememberedSettings } from './remembered-settings.ts'
import { useClassSum } from './use-class-sum.ts'
import { useStartLesson } from './use-start-lesson.ts'

interface StartScreenProps {
  readonly id: string
  readonly plan: Plan
  readonly choices: PlanChoices
  readonly classes: readonly ClassChoice[]
}

/** The second click starts the lesson; all there is to choose is as it was last time. */
export function StartScreen({ id, plan, choices, classes }: StartScreenProps) {
  const t = useTranslations('plans.lesson')
  const language = useLocale()
  const sum = useClassSum()
  const remembered = useRememberedSettings()
  const [changed, setChanged] = useState<ClassSettings | null>(null)
  const settings = changed ?? remembered
  const [inClass, setInClass] = useState<string | null>(null)
  const { start, busy, failed } = useStartLesson()
  const isWhole = plan.activities.every((activity) => troubleOf(activity, choices) === null)
  const canStart = plan.activities.length > 0 && isWhole

  function begin(rehearsal: boolean): void {
    rememberSettings(settings)
    void start({ plan: id, class: rehearsal ? null : inClass, settings, rehearsal, language })
  }

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div className="grid gap-5">
        <ClassField classes={classes} chosen={inClass} onChoose={setInClass} />
        <div className="grid gap-3 sm:grid-cols-2">
          <BigButton main off={busy || !canStart} line={t('goLine')} onPress={() => begin(false)}>
            {t('go')}
          </BigButton>
          <BigButton off={busy || !canStart} line={t('rehearseLine')} onPress={() => begin(true)}>
            {t('rehearse')}
          </BigButton>
        </div>
        <StartState id={id} busy={busy} failed={failed} plan={plan} isWhole={isWhole} />
        <details className="rounded-control border border-edge">
          <summary className="grid min-h-16 list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-control px-3 py-2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
            <span className="text-[13px] text-soft">{t('how')}</span>
            <span className="row-span-2 text-[13px] font-medium underline decoration-edge underline-offset-4">
              {t('change')}
            </span>
            <span className="leading-snug font-semibold first-letter:uppercase">{sum(settings)}</span>
          </summary>
          <div className="border-t border-rule p-3 sm:p-4">
            <ClassChoices settings={settings} onSettings={setChanged} />
            <p className="mt-5 text-[14px] text-soft">{t('kept')}</p>
          </div>
        </details>
      </div>
      <section aria-labelledby="planned" className="min-w-0">
        <h2 id="planned" className="text-lg font-semibold">
          {t('plan')}
        </h2>
        <p className="mb-3 text-[15px] text-soft">
          <PlanSum activities={plan.activities} />
        </p>
        <PlanOutline activities={plan.activities} choices={choices} />
      </section>
    </div>
  )
}

interface StartStateProps extends Pick<ReturnType<typeof useStartLesson>, 'busy' | 'failed'> {
  readonly id: string
  readonly plan: Plan
  readonly isWhole: boolean
}

function StartState({ id, busy, failed, plan, isWhole }: StartStateProps) {
  const t = useTranslations()
  const why = plan.activities.length === 0 ? t('doors.plan-empty') : isWhole ? null : t('plans.lesson.fix')
  return (
    <div className="min-h-6 text-[15px]">
      <output className="block text-soft empty:hidden">{busy ? t('plans.lesson.opening') : ''}</output>
      {failed !== null && (
        <p role="alert" className="text-wrong">
          {t('plans.lesson.failed', { why: t(`doors.${failed}`) })}
        </p>
      )}
      {why !== null && (
        <p className="text-wrong">
          <span aria-hidden>✕ </span>
          {why}{' '}
          <Link href={`/teach/plans/${id}`} className="link inline-block py-2 font-semibold">
            {t('plans.edit')}
          </Link>
        </p>
      )}
    </div>
  )
}

interface BigButtonProps {
  readonly main?: boolean
  readonly off: boolean
  readonly line: string
  readonly onPress: () => void
  readonly children: string
}

function BigButton({ main = false, off, line, onPress, children }: BigButtonProps) {
  return (
    <button
      type="button"
      disabled={off}
      onClick={onPress}
      className={`button min-h-20 flex-col items-start justify-start gap-1 px-4 py-3 text-start ${main ? 'button-main' : ''}`}
    >
      <span className="text-lg">{children}</span>
      <span className={`text-[14px] leading-snug font-normal ${main ? 'opacity-85' : 'text-soft'}`}>
        {line}
      </span>
    </button>
  )
}
