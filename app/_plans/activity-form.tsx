'use client'

import { useTranslations } from 'next-intl'
import type { PlannedActivity } from '#core/session/plan.ts'
import type { PlanChoices } from './plan-choices.ts'
import { QuizForm } from './quiz-form.tsx'
import { ScenarioForm } from './scenario-form.tsx'

interface ActivityFormProps<A extends PlannedActivity> {
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

interface OwnNameProps {
  readonly title: string
  /** What it is called without a title. */
  readonly ownName: string
  readonly onTitle: (title: string) => void
}

export function OwnNameField({ title, ownName, onTitle }: OwnNameProps) {
  const t = useTranslations('plans')
  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {t('ownName')}
      <input
        value={title}
        maxLength={LONGEST_NAME}
        placeholder={ownName}
        onChange={({ target }) => onTitle(cleaned(target.value))}
        className="field text-[16px] text-ink placeholder:text-soft"
      />
    </label>
  )
}

function ByKind({ activity, ...rest }: ActivityFormProps<PlannedActivity>) {
  switch (activity.kind) {
    case 'quiz':
      return (
        <QuizForm
          source={activity.source}
          choices={rest.choices}
          onSource={(source) => rest.onActivity({ ...activity, source })}
        />
      )
    case 'scenario':
      return <ScenarioForm activity={activity} {...rest} />
    case 'reading':
      return <ReadingForm activity={activity} {...rest} />
  }
}

type Reading = Extract<PlannedActivity, { kind: 'reading' }>

function ReadingForm({ activity, choices, onActivity }: ActivityFormProps<Reading>) {
  return (
    <ChapterField
      chapter={activity.chapter}
      chapters={choices.chapters}
      onChapter={({ id, minutes }) => onActivity({ ...activity, chapter: id, minutes })}
    />
  )
}

interface ChapterProps extends Pick<PlanChoices, 'chapters'> {
  readonly chapter: string
  readonly onChapter: (chapter: PlanChoices['chapters'][number]) => void
}

export function ChapterField({ chapter, chapters, onChapter }: ChapterProps) {
  const t = useTranslations('plans')

  function choose(id: string): void {
    const chosen = chapters.find((one) => one.id === id)
    if (chosen !== undefined) onChapter(chosen)
  }

  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {t('chapter')}
      <select
        value={chapter}
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
