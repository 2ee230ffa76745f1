'use client'

import { useTranslations } from 'next-intl'
import type { RefusalView } from '#core/match/view.ts'
import { useRefusalWords } from './refusal-words.ts'

interface RefusalCardProps {
  readonly refusal: RefusalView
  /** What the next right answer scores. */
  readonly worth: number
  /** In somebody's first match the hint comes with the first refusal, and nothing is scored. */
  readonly guided: boolean
}

/** A refusal is the lesson: the rule, then a hint that points. The third time it is an {@link AnswerCard}. */
export function RefusalCard({ refusal, worth, guided }: RefusalCardProps) {
  const t = useTranslations('refusal')
  const words = useRefusalWords()(refusal)
  const mild = refusal.verdict === 'not-needed'
  const hints = refusal.depth > 1 || guided
  return (
    <section className={`appears rounded-card p-4 sm:p-5 ${mild ? 'bg-sunk' : 'bg-wrong-wash'}`}>
      <h3 className={`text-[17px] leading-snug font-semibold ${mild ? 'text-ink' : 'text-wrong'}`}>
        <span aria-hidden>{mild ? '○' : '✕'} </span>
        {t(`verdicts.${refusal.verdict}`)}
        <span className="font-normal"> · </span>
        {words.title}
      </h3>
      {hints && <p className="mt-1.5 font-medium">{words.hint}</p>}
      <p className={hints ? 'mt-1.5 text-[15px]' : 'mt-1.5'}>{words.rule}</p>
      <p className="mt-2 text-[13px] text-soft">
        {words.clause}
        {!guided && ` · ${t(mild ? 'noTry' : worth === 25 ? 'last' : 'again', { worth })}`}
      </p>
    </section>
  )
}

/** After the third refusal: the answer, which has been played. */
export function AnswerCard({ given }: { readonly given: RefusalView }) {
  const t = useTranslations('refusal')
  const words = useRefusalWords()(given)
  return (
    <section className="appears rounded-card border border-rule bg-sunk p-4 sm:p-5">
      <h3 className="text-[17px] leading-snug font-semibold">
        <span aria-hidden>→ </span>
        {t('given')}
        <span className="font-normal"> · </span>
        {words.title}
      </h3>
      <p className="mt-1.5 font-medium">{words.answer}</p>
      <p className="mt-1.5 text-[15px]">{words.rule}</p>
      <p className="mt-2 text-[13px] text-soft">
        {words.clause} · {t('givenLine')}
      </p>
    </section>
  )
}
