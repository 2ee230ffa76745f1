'use client'

import { useTranslations } from 'next-intl'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { ActivityList } from '#app/_plans/activity-list.tsx'
import { AddActivity } from '#app/_plans/add-activity.tsx'
import { KindGlyph } from '#app/_plans/kind-glyph.tsx'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import type { usePlanEditing } from '#app/_plans/use-plan-editing.ts'
import { HomeworkForm } from './homework-form.tsx'
import { homeworkTrouble } from './homework-trouble.ts'
import { HOMEWORK_KINDS, type HomeworkKind, newHomework } from './new-homework.ts'
import type { HomeworkWords } from './use-homework-words.ts'

interface ActivitiesProps {
  readonly editing: ReturnType<typeof usePlanEditing<HomeworkActivity>>
  readonly words: HomeworkWords
  readonly choices: PlanChoices
  readonly most: number
  /** Sets of questions that stood in it before. */
  readonly kept: ReadonlySet<string>
}

/** What is to be done, as it is written: by drag, buttons or keys, and opened in place. */
export function HomeworkActivities({ editing, words, choices, most, kept }: ActivitiesProps) {
  const t = useTranslations()
  const { rows } = editing.draft
  const say = (kind: HomeworkKind) => ({
    name: kind === 'goal' ? t('assignments.kind.goal') : t(`plans.kind.${kind}`),
    line: t(`assignments.kindLine.${kind}`),
  })
  return (
    <>
      {rows.length === 0 && editing.removed === null && (
        <p className="rounded-control border border-dashed border-edge px-4 py-6 text-center text-soft">
          {t('assignments.empty')}
        </p>
      )}
      <ActivityList
        editing={editing}
        words={words}
        trouble={(activity) => {
          const why = homeworkTrouble(activity, choices, kept)
          return why && t(`plans.trouble.${why}`)
        }}
        renderForm={(activity, onActivity) => (
          <HomeworkForm
            activity={activity}
            choices={choices}
            ownName={words.ownName(activity)}
            onActivity={onActivity}
          />
        )}
      />
      <AddActivity
        kinds={HOMEWORK_KINDS}
        full={rows.length >= most}
        most={most}
        say={say}
        onAdd={(kind) => editing.add(newHomework(kind, choices))}
      />
      <output aria-live="polite" className="sr-only">
        {editing.told}
      </output>
    </>
  )
}

interface FixedProps {
  readonly activities: readonly HomeworkActivity[]
  readonly words: HomeworkWords
}

/** Once somebody has begun it is looked at. */
export function FixedActivities({ activities, words }: FixedProps) {
  return (
    <ol className="border-y border-rule">
      {activities.map((activity, index) => (
        <li
          // oxlint-disable-next-line react/no-array-index-key -- two may be alike, and the list never changes
          key={index}
          className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 border-rule py-2.5 not-first:border-t"
        >
          <KindGlyph kind={activity.kind} />
          <span className="min-w-0 wrap-anywhere">
            <span className="block leading-snug font-semibold">{words.name(activity)}</span>
            <span className="block text-[14px] leading-snug text-soft">{words.line(activity)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
