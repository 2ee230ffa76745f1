'use client'

import { useTranslations } from 'next-intl'
import type { PlannedActivity } from '#core/session/plan.ts'
import { ActivityForm } from './activity-form.tsx'
import { ActivityList } from './activity-list.tsx'
import { troubleOf } from './activity-trouble.ts'
import { startsOf } from './edit-plan.ts'
import { MinutesField } from './minutes-field.tsx'
import type { PlanChoices } from './plan-choices.ts'
import type { useActivityWords } from './use-activity-words.ts'
import type { usePlanEditing } from './use-plan-editing.ts'

interface PlannedListProps {
  readonly editing: ReturnType<typeof usePlanEditing<PlannedActivity>>
  readonly words: ReturnType<typeof useActivityWords>
  readonly choices: PlanChoices
}

/** The activities of a lesson: each begins at a minute, and takes some. */
export function PlannedList({ editing, words, choices }: PlannedListProps) {
  const t = useTranslations('plans')
  const starts = startsOf(editing.draft.rows.map(({ activity }) => activity))
  return (
    <ActivityList
      editing={editing}
      words={words}
      starts={starts}
      trouble={(activity) => {
        const why = troubleOf(activity, choices)
        return why && t(`trouble.${why}`)
      }}
      renderForm={(activity, onActivity) => (
        <ActivityForm
          activity={activity}
          choices={choices}
          ownName={words.ownName(activity)}
          onActivity={onActivity}
        />
      )}
      renderSide={(activity, onActivity) => (
        <MinutesField
          name={words.name(activity)}
          minutes={activity.minutes}
          onMinutes={(minutes) => onActivity({ ...activity, minutes })}
        />
      )}
    />
  )
}
