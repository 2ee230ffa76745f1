'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useId } from 'react'
import type { Text } from '#core/quiz/question.ts'
import type { Language } from '#app/_words/languages.ts'
import { RichText } from './rich-text.tsx'

/** What somebody believes that is not so, and what is so; in the language of the page. */
export interface Belief {
  readonly name: string
  readonly fact: string
}

interface OutcomeProps {
  readonly place?: Ref<HTMLElement> | undefined
  readonly explanation: Text
  readonly references: readonly string[]
  readonly language: Language
  /** Null: not answered. */
  readonly right: boolean | null
  readonly beliefs: readonly Belief[]
  readonly answered: number | null
  readonly answeredRight: number
}

/** Once it is closed: right or not, what the answer shows, why it is so, and where that can be read. */
export function Outcome(props: OutcomeProps) {
  const { place, explanation, references, language, right, beliefs, answered, answeredRight } = props
  const t = useTranslations('question')
  const id = useId()
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby={id}
      className={`rounded-card border-[1.5px] p-4 sm:p-5 ${right === null ? 'border-rule bg-card' : right ? 'border-ok bg-ok-wash' : 'border-wrong bg-wrong-wash'}`}
    >
      <h2
        id={id}
        className={`text-[17px] leading-snug font-semibold ${right === null ? '' : right ? 'text-ok' : 'text-wrong'}`}
      >
        {right !== null && <span aria-hidden>{right ? '✓ ' : '✕ '}</span>}
        {t(right === null ? 'notAnswered' : right ? 'right' : 'wrong')}
      </h2>
      {beliefs.map(({ name, fact }) => (
        <p key={name} className="mt-2">
          <strong className="font-semibold">
            <RichText text={t('belief', { name })} />
          </strong>{' '}
          <RichText text={fact} />
        </p>
      ))}
      <p className="mt-2 [overflow-wrap:anywhere]">
        <RichText text={explanation[language]} />
      </p>
      {references.length > 0 && (
        <p className="mt-2 text-[13px] text-soft">{t('references', { list: references.join(' · ') })}</p>
      )}
      {answered !== null && (
        <p className="mt-2 text-[13px] text-soft">
          {t('allAnswers', { answers: answered, right: String(answeredRight) })}
        </p>
      )}
    </section>
  )
}
