'use client'

import { useTranslations } from 'next-intl'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { WholeField } from '#app/_plans/minutes-field.tsx'
import { LevelChoice } from '#app/_plans/scenario-form.tsx'

type Goal = Extract<HomeworkActivity, { kind: 'goal' }>

interface GoalFormProps {
  readonly goal: Goal
  readonly onGoal: (goal: Goal) => void
}

const MOST_CLOSES = 20

/** So many clean closes of whatever scenarios a student likes, and how many of them with a segment lost. */
export function GoalForm({ goal, onGoal }: GoalFormProps) {
  const t = useTranslations('assignments.goal')
  const { clean, withLoss, level } = goal
  return (
    <>
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <span className="grid gap-1">
          <span aria-hidden className="text-[13px] text-soft">
            {t('clean')}
          </span>
          <WholeField
            value={clean}
            most={MOST_CLOSES}
            label={t('clean')}
            wrong={t('cleanWrong', { most: String(MOST_CLOSES) })}
            onValue={(next) => onGoal({ ...goal, clean: next, withLoss: Math.min(next, withLoss) })}
          />
        </span>
        <label className="grid gap-1 text-[13px] text-soft">
          {t('withLoss')}
          <select
            value={withLoss}
            onChange={({ target }) => onGoal({ ...goal, withLoss: Number(target.value) })}
            className="field min-h-11 w-24 py-1 text-[15px] text-ink"
          >
            {Array.from({ length: clean + 1 }, (_, count) => (
              <option key={count} value={count}>
                {count === 0 ? t('none') : count}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="-mt-2 text-[14px] leading-snug text-soft">{t('line')}</p>
      <LevelChoice level={level} story onLevel={(next) => onGoal({ ...goal, level: next })} />
    </>
  )
}
