'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ClosedQuestion } from '#core/session/view.ts'
import { percentOf, tallyOf } from '#app/_question/marking.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { type ShownChoice, isRight } from './choices-of.ts'

interface LargeChoiceProps {
  readonly choice: ShownChoice
  readonly closed: ClosedQuestion | null
}

/** One choice; once it is closed whether it is right, in a sign and a word, and how many took it, as a bar and a number. */
export function LargeChoice({ choice, closed }: LargeChoiceProps) {
  const t = useTranslations()
  const language = useLocale()
  const right = closed !== null && isRight(closed.key, choice.id)
  const look = right ? 'border-ok bg-ok-wash' : 'border-rule bg-card'
  return (
    <li className={`flex min-w-0 flex-col rounded-card border-2 px-[0.6em] py-[0.4em] ${look}`}>
      <div className="flex items-start gap-[0.55em]">
        {choice.letter !== null && <Letter letter={choice.letter} right={right} />}
        <p
          className={`min-w-0 grow leading-snug [overflow-wrap:anywhere] ${closed !== null && !right ? 'text-soft' : ''}`}
        >
          {choice.text === null ? (
            <span className="font-semibold">{t(`question.values.${choice.id === 'true'}`)}</span>
          ) : (
            <RichText text={choice.text[language]} />
          )}
        </p>
        {right && (
          <span className="shrink-0 text-[0.8em] leading-[1.7] font-semibold text-ok">
            <span aria-hidden>✓ </span>
            {t('projector.answer.key')}
          </span>
        )}
      </div>
      {/* Its room is there from the beginning, so that nothing moves when the question is closed. */}
      <div className="mt-auto pt-[0.3em]">
        <Share closed={closed} what={choice.id} right={right} />
      </div>
    </li>
  )
}

function Letter({ letter, right }: { readonly letter: string; readonly right: boolean }) {
  return (
    <span
      aria-hidden
      className={`grid size-[1.5em] shrink-0 place-items-center rounded-[0.35em] font-mono text-[0.9em] leading-none font-semibold ${right ? 'bg-ok text-on-colour' : 'bg-sunk'}`}
    >
      {letter}
    </span>
  )
}

interface ShareProps {
  readonly closed: ClosedQuestion | null
  readonly what: string
  readonly right: boolean
}

function Share({ closed, what, right }: ShareProps) {
  const t = useTranslations('projector.answer')
  const tally = tallyOf(closed?.distribution ?? null, what)
  const percent = tally === null ? 0 : percentOf(tally)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-[0.5em] text-[0.7em]">
      <div
        aria-hidden
        className={`h-[0.55em] overflow-hidden rounded-full ${tally === null ? '' : 'bg-rule/70'}`}
      >
        <div
          className={`h-full rounded-full transition-[width] duration-500 motion-reduce:transition-none ${right ? 'bg-ok' : 'bg-edge'}`}
          style={{ width: `${percent}%` }}
        />
      </div>
      <p className="min-w-[5.5em] text-end font-mono tabular-nums">
        {tally === null ? (
          <span aria-hidden> </span>
        ) : (
          <>
            <span aria-hidden>
              {tally.count} · {percent}%
            </span>
            <span className="sr-only">{t('of', { count: tally.count, percent: String(percent) })}</span>
          </>
        )}
      </p>
    </div>
  )
}
