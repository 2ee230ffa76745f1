'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ROLES } from '#core/by-role.ts'
import { ScoreCard } from '#app/_stage/score-card.tsx'
import { useCrumb } from '#app/_stage/scenario-words.ts'
import { CaptureLinks } from './capture-links.tsx'
import { EndCards, nameOf } from './end-cards.tsx'
import { LinuxSection } from './linux-notes.tsx'
import { ReplayDiagram } from './replay-diagram.tsx'
import { type ReplayedMatch, notesOf } from './replayed-match.ts'
import { StepControls } from './step-controls.tsx'
import { StepStory } from './step-story.tsx'
import { StepsTable } from './steps-table.tsx'
import { useStepKeys, useSteps } from './use-steps.ts'

interface ReplayScreenProps {
  readonly replayed: ReplayedMatch
  /** It is part of something larger: no way leads out of that from here. */
  readonly within?: boolean
  /** The step that is looked at first; without it the last one. */
  readonly first?: number | undefined
}

/** A match that is over, step by step: forwards, backwards, by button, slider and key. */
export function ReplayScreen({ replayed, within = false, first }: ReplayScreenProps) {
  const t = useTranslations()
  const crumb = useCrumb()
  const { steps, lines, ends } = replayed
  const going = useSteps(steps.length, first === undefined ? undefined : Math.min(first, steps.length - 1))
  useStepKeys(going, steps.length)
  const step = steps[going.at]
  const { mark } = replayed.result
  if (step === undefined) return null
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 pb-10 sm:px-7">
      <h1 className="flex flex-wrap items-baseline gap-x-3 py-1.5 text-lg font-semibold sm:py-2.5 sm:text-2xl">
        {t('replay.title')}
        <span className="text-[15px] font-normal tracking-normal text-soft">{crumb(replayed)}</span>
      </h1>
      <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_400px] print:block">
        <div className="min-w-0">
          <EndCards people={ends} ends={step.ends} at={step.role} />
          <ReplayDiagram lines={lines} step={step} moves={going.forward} />
        </div>
        <div className="composer-dock min-w-0 print:hidden">
          <div className="flex flex-col-reverse gap-3 lg:sticky lg:top-4 lg:flex-col lg:gap-5 lg:rounded-card lg:border lg:border-rule lg:bg-card lg:p-5">
            <StepControls steps={going} count={steps.length} time={step.at} />
            <StepStory step={step} lines={lines} />
          </div>
        </div>
      </div>
      <section className="mt-8">
        <h2 className="text-lg font-semibold">{t('replay.result')}</h2>
        <div className="mt-2 grid gap-4 sm:grid-cols-2">
          {ROLES.map((role) => (
            <ScoreCard
              key={role}
              role={role}
              score={replayed.result.scores[role]}
              elapsedMs={replayed.result.elapsedMs}
              name={t('result.partner', { name: nameOf(ends[role], t), role: t(`roles.${role}`) })}
            />
          ))}
        </div>
        <p className="mt-3">
          <span aria-hidden>{mark === 'aided' ? '○ ' : '✓ '}</span>
          {t(`result.marks.${mark}.title`)}
        </p>
      </section>
      <StepsTable steps={steps} lines={lines} at={going.at} onStep={going.goTo} />
      <LinuxSection notes={notesOf(steps)} />
      <div className="mt-8 grid max-w-xl gap-4 print:hidden">
        <CaptureLinks match={replayed.id} />
        {!within && (
          <Link href="/" className="button justify-self-start">
            {t('replay.other')}
          </Link>
        )}
      </div>
    </div>
  )
}
