'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { RichText, withoutMarks } from '#app/_question/rich-text.tsx'
import { CloseDrawing } from '#app/_figures/close/close-drawing.tsx'
import { CloseFrame } from '#app/_figures/close/close-frame.tsx'
import { CloseList } from '#app/_figures/close/close-list.tsx'
import type { CloseStory } from '#app/_figures/close/close-story.ts'
import { layOutClose } from '#app/_figures/close/lay-out-close.ts'
import { useFateWord } from '#app/_figures/close/say-close.ts'
import { EndStates } from './end-states.tsx'
import { StepButtons } from './step-buttons.tsx'
import { type Stepping, useStepping } from './use-stepping.ts'

interface Side {
  readonly title: string
  readonly story: CloseStory
}

interface ComparedClosesProps {
  readonly caption: string
  readonly sides: readonly Side[]
}

/** Two closes side by side, on a phone one under the other, that go on together. */
export function ComparedCloses({ caption, sides }: ComparedClosesProps) {
  const count = Math.max(...sides.map(({ story }) => story.steps.length))
  const stepping = useStepping(count)
  return (
    // The keys step wherever in it the focus is; each of them is a button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <figure aria-label={withoutMarks(caption)} onKeyDown={stepping.onKeyDown}>
      <figcaption className="mb-3 text-[17px] font-medium">
        <RichText text={caption} />
      </figcaption>
      <div className="grid gap-x-7 gap-y-5 md:grid-cols-2 print:grid-cols-2">
        {sides.map((side) => (
          <ComparedClose key={side.title} side={side} stepping={stepping} />
        ))}
      </div>
      <div className="step-dock mt-4 md:max-w-[25rem] noscript:hidden print:hidden">
        <StepButtons stepping={stepping} count={count} />
      </div>
    </figure>
  )
}

/** One of them; where it has fewer steps it stays at its end. */
function ComparedClose({ side, stepping }: { readonly side: Side; readonly stepping: Stepping }) {
  const t = useTranslations('learn')
  const sayFate = useFateWord()
  const { lines, steps } = side.story
  const layout = useMemo(() => layOutClose(lines, undefined, sayFate), [lines, sayFate])
  const { at, forward } = stepping
  const step = at === null ? undefined : steps[Math.min(at, steps.length - 1)]
  const shown = step ?? steps.at(-1)
  return (
    <figure className="min-w-0 max-w-[25rem]" aria-label={side.title}>
      <h3 className="mb-2 font-semibold">{side.title}</h3>
      <CloseFrame>
        <CloseList lines={lines} />
        <CloseDrawing layout={layout} step={step} moves={forward && at !== null && at < steps.length} />
      </CloseFrame>
      {shown !== undefined && (
        <div className="mt-2.5 noscript:hidden print:hidden">
          <EndStates ends={shown.ends} brief />
        </div>
      )}
      <p className="sr-only" aria-live="polite">
        {step !== undefined && t('step', { step: String((at ?? 0) + 1), steps: String(steps.length) })}
      </p>
    </figure>
  )
}
