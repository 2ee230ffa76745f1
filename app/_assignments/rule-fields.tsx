'use client'

import { useTranslations } from 'next-intl'
import { BOARDS, COUNTS, FEEDBACKS, LATE_POLICIES, MOST_ATTEMPTS, SEEDS } from '#core/homework/assignment.ts'
import { Check } from '#app/_plans/check.tsx'
import { OneOf } from '#app/_plans/one-of.tsx'
import type { FormRules } from './assignment-form.ts'

interface RuleFieldsProps {
  readonly rules: FormRules
  /** Somebody has begun: what is asked stays. */
  readonly fixed: boolean
  readonly onRules: (rules: FormRules) => void
}

/** How often, what counts, what is told and to whom. */
export function RuleFields({ rules, fixed, onRules }: RuleFieldsProps) {
  const t = useTranslations('assignments.rules')
  const put = (part: Partial<FormRules>) => onRules({ ...rules, ...part })
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2 lg:gap-x-8">
      <OneOf
        name={t('late')}
        all={LATE_POLICIES}
        chosen={rules.late}
        say={(one) => t(`lateOf.${one}`)}
        onChoose={(late) => put({ late })}
      />
      <Attempts attempts={rules.attempts} onAttempts={(attempts) => put({ attempts })} />
      <OneOf
        name={t('counts')}
        all={COUNTS}
        chosen={rules.counts}
        say={(one) => t(`countsOf.${one}`)}
        onChoose={(counts) => put({ counts })}
      />
      <OneOf
        name={t('feedback')}
        all={FEEDBACKS}
        chosen={rules.feedback}
        say={(one) => t(`feedbackOf.${one}`)}
        onChoose={(feedback) => put({ feedback })}
      />
      <OneOf
        name={t('board')}
        all={BOARDS}
        chosen={rules.board}
        say={(one) => t(`boardOf.${one}`)}
        onChoose={(board) => put({ board })}
      />
      <OneOf
        name={t('seeds')}
        all={SEEDS}
        chosen={rules.seeds}
        say={(one) => t(`seedsOf.${one}`)}
        fixed={fixed}
        onChoose={(seeds) => put({ seeds })}
      />
      <Check
        name={t('shuffle')}
        line={t('shuffleLine')}
        chosen={rules.shuffle}
        fixed={fixed}
        onChoose={(shuffle) => put({ shuffle })}
      />
      <Check
        name={t('classmates')}
        line={t('classmatesLine')}
        chosen={rules.classmates}
        onChoose={(classmates) => put({ classmates })}
      />
    </div>
  )
}

interface AttemptsProps {
  /** Null: as many as one likes. */
  readonly attempts: number | null
  readonly onAttempts: (attempts: number | null) => void
}

function Attempts({ attempts, onAttempts }: AttemptsProps) {
  const t = useTranslations('assignments.rules')
  return (
    <label className="grid gap-1 text-[13px] font-medium text-soft">
      {t('attempts')}
      <select
        value={attempts ?? ''}
        onChange={({ target }) => onAttempts(target.value === '' ? null : Number(target.value))}
        className="field text-[16px] font-normal text-ink"
      >
        {Array.from({ length: MOST_ATTEMPTS }, (_, index) => (
          <option key={index} value={index + 1}>
            {index + 1}
          </option>
        ))}
        <option value="">{t('unlimited')}</option>
      </select>
    </label>
  )
}
