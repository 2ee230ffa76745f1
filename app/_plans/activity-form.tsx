'use client'

import { useTranslations } from 'next-intl'
import type { PlannedActivity } from '#core/session/plan.ts'
import type { PlanChoices } from './plan-choices.ts'
import { QuizForm } from './quiz-form.tsx'
import { ScenarioForm } from './scenario-form.tsx'

export interface ActivityFormProps<A extends PlannedActivity> {
  readonly activity: A
  readonly choices: PlanChoices
  readonly onActivity: (activity: PlannedActivity) => void
}

const LONGEST_NAME = 120

/** All there is to choose of an activity; its minutes stand in its row. */
export function ActivityForm({
  ownName,
  ...props
}: ActivityFormProps<PlannedActivity> & { readonly ownName: string }) {
  const t = useTranslations('plans')
  const { activity, onActivity } = props
  return (
    <div className="grid gap-5">
      <ByKind {...props} />
      <label className="grid gap-1 text-[13px] text-soft">
        {t('ownName')}
        <input
          value={activity.title}
          maxLength={LONGEST_NAME}
          placeholder={ownName}
          onChange={({ target }) => onActivity({ ...activity, title: cleaned(target.value) })}
          className="field text-[16px] text-ink placeholder:text-soft"
        />
      </label>
    </div>
  )
}

function ByKind({ activity, ...rest }: ActivityFormProps<PlannedActivity>) {
  switch (activity.kind) {
    case 'quiz':
      return <QuizForm activity={activity} {...rest} />
    case 'scenario':
      return <ScenarioForm activity={activity} {...rest} />
    case 'reading':
      return <ReadingForm activity={activity} {...rest} />
  }
}

type Reading = Extract<PlannedActivity, { kind: 'reading' }>

function ReadingForm({ activity, choices, onActivity }: ActivityFormProps<Reading>) {
  const t = useTranslations('plans')
  const { chapters } = choices

  function choose(id: string): void {
    const chosen = chapters.find((one) => one.id === id)
    if (chosen !== undefined) onActivity({ ...activity, chapter: chosen.id, minutes: chosen.minutes })
  }

  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {t('chapter')}
      <select
        value={activity.chapter}
        onChange={({ target }) => choose(target.value)}
        className="field text-[16px] text-ink"
      >
        {chapters.map(({ id, title, minutes }) => (
          <option key={id} value={id}>
            {t('chapterTakes', { title, minutes: String(minutes) })}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What can be kept: no NUL, and no half of a character, which only a broken paste brings. */
export function cleaned(words: string): string {
  return words.replaceAll(/\0|\p{Surrogate}/gu, '')
}
