'use client'

import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { ChapterField, OwnNameField } from '#app/_plans/activity-form.tsx'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { QuizForm } from '#app/_plans/quiz-form.tsx'
import { ScenarioForm } from '#app/_plans/scenario-form.tsx'
import { GoalForm } from './goal-form.tsx'

interface HomeworkFormProps {
  readonly activity: HomeworkActivity
  readonly choices: PlanChoices
  readonly ownName: string
  readonly onActivity: (activity: HomeworkActivity) => void
}

/** All there is to choose of an activity at home. */
export function HomeworkForm({ ownName, ...props }: HomeworkFormProps) {
  const { activity, onActivity } = props
  return (
    <div className="grid gap-5">
      <ByKind {...props} />
      <OwnNameField
        title={activity.title}
        ownName={ownName}
        onTitle={(title) => onActivity({ ...activity, title })}
      />
    </div>
  )
}

function ByKind({ activity, choices, onActivity }: Omit<HomeworkFormProps, 'ownName'>) {
  switch (activity.kind) {
    case 'quiz':
      return (
        <QuizForm
          source={activity.source}
          choices={choices}
          onSource={(source) => onActivity({ ...activity, source })}
        />
      )
    case 'scenario':
      return <ScenarioForm activity={activity} choices={choices} onActivity={onActivity} />
    case 'goal':
      return <GoalForm goal={activity} onGoal={onActivity} />
    case 'reading':
      return (
        <ChapterField
          chapter={activity.chapter}
          chapters={choices.chapters}
          onChapter={({ id }) => onActivity({ ...activity, chapter: id })}
        />
      )
  }
}
