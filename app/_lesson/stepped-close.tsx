'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { CloseStory } from '#app/_figures/close/close-story.ts'
import { CloseDrawing } from '#app/_figures/close/close-drawing.tsx'
import { CloseFrame } from '#app/_figures/close/close-frame.tsx'
import { CloseList } from '#app/_figures/close/close-list.tsx'
import { layOutClose } from '#app/_figures/close/lay-out-close.ts'
import { useFateWord } from '#app/_figures/close/say-close.ts'
import { RichText, withoutMarks } from '#app/_question/rich-text.tsx'
import { EndStates } from './end-states.tsx'
import { StepButtons } from './step-buttons.tsx'
import { StepList, useStepName } from './step-list.tsx'
import type { ToldStep } from './told-step.ts'
import { useStepping } from './use-stepping.ts'

interface SteppedCloseProps {
  readonly caption: string
  readonly lines: CloseStory['lines']
  readonly steps: readonly ToldStep[]
}

/** A close that its reader steps through. Whole and still where no script runs, and on paper. */
export function SteppedClose({ caption, lines, steps }: SteppedCloseProps) {
  const t = useTranslations('learn')
  const sayFate = useFateWord()
  const layout = useMemo(() => layOutClose(lines, undefined, sayFate), [lines, sayFate])
  const stepping = useStepping(steps.length)
  const step = stepping.at === null ? undefined : steps[stepping.at]
  const shown = step ?? steps.at(-1)
  return (
    // The keys step wherever in it the focus is; each of them is a button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <figure aria-label={withoutMarks(caption)} onKeyDown={stepping.onKeyDown}>
      <figcaption className="mb-3 text-[17px] font-medium">
        <RichText text={caption} />
      </figcaption>
      <div className="flex flex-col gap-x-7 gap-y-4 md:grid md:grid-cols-[minmax(0,21rem)_minmax(0,1fr)] lg:grid-cols-[25rem_minmax(0,1fr)] print:grid print:grid-cols-[18rem_minmax(0,1fr)]">
        <div className="md:sticky md:top-4 md:self-start">
          <CloseFrame>
            <CloseList lines={lines} />
            <CloseDrawing layout={layout} step={step} moves={stepping.forward} />
          </CloseFrame>
        </div>
        <div className="max-md:contents md:grid md:min-w-0 md:content-start md:gap-4 print:block">
          <div className="step-dock noscript:hidden print:hidden">
            <StepButtons stepping={stepping} count={steps.length}>
              <SaidNow step={step} longest={longestText(steps)} />
            </StepButtons>
          </div>
          {shown !== undefined && (
            <div className="max-md:max-w-[25rem] noscript:hidden print:hidden">
              <EndStates ends={shown.ends} />
            </div>
          )}
          <StepList steps={steps} at={stepping.at} onStep={stepping.goTo} />
          <p className="text-[13px] text-soft max-md:hidden noscript:hidden print:hidden">{t('keys')}</p>
        </div>
      </div>
    </figure>
  )
}

interface SaidNowProps {
  readonly step: ToldStep | undefined
  readonly longest: string
}

/** What is said of this step, on a phone; and politely to who listens. The longest keeps its room: the buttons stay. */
function SaidNow({ step, longest }: SaidNowProps) {
  const name = useStepName()
  return (
    <div className="grid pb-2 text-[15px] leading-normal md:sr-only">
      <div aria-live="polite" className="[grid-area:1/1]">
        {step !== undefined && (
          <p>
            <span className="text-soft">{name(step)} · </span>
            <RichText text={step.text ?? ''} />
          </p>
        )}
      </div>
      {step !== undefined && (
        <p aria-hidden className="invisible [grid-area:1/1]">
          {name(step)} · <RichText text={longest} />
        </p>
      )}
    </div>
  )
}

function longestText(steps: readonly ToldStep[]): string {
  return steps.reduce(
    (longest, { text }) => ((text?.length ?? 0) > longest.length ? (text ?? '') : longest),
    '',
  )
}
