'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { type HomeworkActivity, MOST_HOMEWORK } from '#core/homework/assignment.ts'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { usePlanEditing } from '#app/_plans/use-plan-editing.ts'
import { type AssignmentForm, type FormTimes, readForm, usualTimes } from './assignment-form.ts'
import { AssignmentName } from './assignment-name.tsx'
import { FixedActivities, HomeworkActivities } from './homework-activities.tsx'
import { homeworkTrouble, setsOf } from './homework-trouble.ts'
import { RuleFields } from './rule-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { type PlanChoice, TakePlan } from './take-plan.tsx'
import { useBrowserZone } from './time-zones.ts'
import { TimesFields } from './times-fields.tsx'
import { type AssignmentPlace, useAskBeforeLeaving, useAssignmentSaving } from './use-assignment-saving.ts'
import { useHomeworkWords } from './use-homework-words.ts'

interface EditorProps {
  readonly place: AssignmentPlace
  /** Times null: a new one, due in a week by the browser's clock. */
  readonly form: Omit<AssignmentForm, 'times'> & { readonly times: FormTimes | null }
  readonly choices: PlanChoices
  readonly plans: readonly PlanChoice[]
  /** Of the server, epoch milliseconds. */
  readonly now: number
  readonly hasBegun: boolean
}

/** What is to be done at home, by when, and by which rules. It counts once it is saved. */
export function AssignmentEditor({ place, form: first, choices, plans, now, hasBegun }: EditorProps) {
  const t = useTranslations('assignments')
  const words = useHomeworkWords(choices)
  const zone = useBrowserZone() ?? 'UTC'
  const [typed, setTimes] = useState(first.times)
  const [rules, setRules] = useState(first.rules)
  const [changed, setChanged] = useState(false)
  const saving = useAssignmentSaving(place)
  const kept = new Set(setsOf(first.activities))
  const editing = usePlanEditing<HomeworkActivity>(first, { name: words.name, onDraft: touch })
  const { title, rows } = editing.draft
  const times = typed ?? usualTimes(now, zone)
  const activities = rows.map(({ activity }) => activity)
  const form = { title, activities, times, rules }
  const read = readForm(form)
  const isWhole = activities.every((one) => homeworkTrouble(one, choices, kept) === null)
  useAskBeforeLeaving(changed && !saving.busy)

  function touch(): void {
    setChanged(true)
    saving.touch()
  }

  function changing<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      set(value)
      touch()
    }
  }

  async function save(): Promise<void> {
    if (await saving.save(form)) setChanged(false)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole && !saving.busy) void save()
      }}
    >
      <AssignmentName title={title} onTitle={editing.title} />
      {hasBegun && (
        <p className="mt-3 max-w-[46rem] rounded-control border border-edge bg-sunk px-3 py-2.5 text-[15px]">
          {t('hasBegun')}
        </p>
      )}
      <Part title={t('activities')}>
        {hasBegun ? (
          <FixedActivities activities={activities} words={words} />
        ) : (
          <>
            <HomeworkActivities
              editing={editing}
              words={words}
              choices={choices}
              most={MOST_HOMEWORK}
              kept={kept}
            />
            <TakePlan
              plans={plans}
              room={MOST_HOMEWORK - rows.length}
              onTaken={(name, taken) => editing.addAll(taken, title.trim() === '' ? name : title)}
            />
          </>
        )}
      </Part>
      <Part title={t('whenTitle')}>
        <TimesFields
          times={times}
          late={rules.late}
          fault={read.ok ? null : read.fault}
          onTimes={changing(setTimes)}
        />
      </Part>
      <Part title={t('howTitle')}>
        <RuleFields rules={rules} fixed={hasBegun} onRules={changing(setRules)} />
      </Part>
      <SaveBar
        isNew={'group' in place}
        changed={changed}
        saving={saving}
        why={isWhole ? (read.ok ? null : t(`faults.${read.fault}`)) : t('mend')}
      />
    </form>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-3 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
