'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ROLES } from '#core/by-role.ts'
import type { PairDetail } from '#core/match/pair-detail.ts'
import type { ReplayStep } from '#core/match/replay-steps.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { StepStory, useStepWords } from '#app/_replay/step-story.tsx'
import { FitBox } from './fit-box.tsx'
import { LargeEnd } from './large-end.tsx'
import { PairDrawing } from './pair-drawing.tsx'

interface PairLargeProps {
  readonly read: ReadPair | null
  /** From 1, as on the wall; 0: it is not there. */
  readonly number: number
  /** Null: live. */
  readonly step: number | null
}

/** One pair for everybody to look at, without a name: live, or at a step that is talked about. */
export function PairLarge({ read, number, step }: PairLargeProps) {
  const t = useTranslations('projector.pair')
  const steps = read?.detail.steps ?? []
  const at = Math.min(step ?? steps.length - 1, steps.length - 1)
  const shown = steps[at]
  const where = step === null ? t('live') : t('step', { step: String(at + 1), steps: String(steps.length) })
  return (
    <section className="flex min-h-0 grow flex-col gap-[0.4em]">
      <div className="flex shrink-0 items-baseline gap-x-[0.8em]">
        {number > 0 && (
          <h2 className="text-[1.1em] font-semibold">{t('title', { number: String(number) })}</h2>
        )}
        {shown !== undefined && (
          <p className="text-[0.8em] text-soft">
            {step === null && (
              <span aria-hidden className="mr-[0.4em] inline-block size-[0.6em] rounded-full bg-ok" />
            )}
            {where}
          </p>
        )}
      </div>
      {read === null || shown === undefined ? (
        <p className="m-auto text-[1.2em] text-soft">{t('reading')}</p>
      ) : (
        <Halves detail={read.detail} step={shown} isLive={step === null} isLast={at === steps.length - 1} />
      )}
    </section>
  )
}

interface HalvesProps {
  readonly detail: PairDetail
  readonly step: ReplayStep
  readonly isLive: boolean
  readonly isLast: boolean
}

function Halves({ detail, step, isLive, isLast }: HalvesProps) {
  const moves = useWentOn(step.shown)
  // While they think about it the room does not help them: what they will come to is theirs to say.
  const isOpen = detail.phase === 'playing' && isLast
  return (
    <div className="projected-halves">
      <PairDrawing detail={detail} step={step} moves={moves} />
      <div className="flex min-h-0 min-w-0 flex-col gap-[0.6em]">
        <div className="grid grid-cols-2 gap-[0.5em]">
          {ROLES.map((role) => (
            <LargeEnd key={role} role={role} end={step.ends[role]} lit={step.role === role} isOpen={isOpen} />
          ))}
        </div>
        <FitBox most={isLive ? 1 : 1.9}>
          {isLive ? (
            <LiveWords detail={detail} step={step} />
          ) : (
            <div className="text-base">
              <StepStory step={step} lines={detail.lines} />
            </div>
          )}
        </FitBox>
      </div>
    </div>
  )
}

/** What has just happened, in a sentence; a move that was refused stays between the pair and its screen. */
function LiveWords({ detail, step }: Pick<HalvesProps, 'detail' | 'step'>) {
  const t = useTranslations('projector.pair')
  const say = useStepWords(detail.lines)
  const isSilent = detail.lines.slice(step.from, step.shown).some(({ kind }) => kind === 'refused')
  return (
    <div>
      <p className="text-[0.75em] text-soft">{t('happened')}</p>
      <p aria-live="polite" className="text-[1.1em] leading-snug font-semibold">
        {isSilent ? t('thinking') : say(step)}
      </p>
    </div>
  )
}

/** Whether the last change was one that went on: then what is new is seen to happen. */
function useWentOn(shown: number): boolean {
  const [{ last, wentOn }, setLast] = useState({ last: shown, wentOn: false })
  if (last !== shown) setLast({ last: shown, wentOn: shown > last })
  return wentOn
}
