'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { Plan } from '#core/session/plan.ts'
import { cleaned } from './activity-form.tsx'
import { PlannedList } from './planned-list.tsx'
import { AddActivity } from './add-activity.tsx'
import { planOf } from './edit-plan.ts'
import { ACTIVITY_KINDS, newActivity } from './new-activity.ts'
import type { PlanChoices } from './plan-choices.ts'
import { PlanSum } from './plan-sum.tsx'
import { QuietButton, QuietFile } from './quiet-button.tsx'
import { SaveLine } from './save-line.tsx'
import { SharePanel } from './share-panel.tsx'
import { useActivityWords } from './use-activity-words.ts'
import { useAutosave } from './use-autosave.ts'
import { usePlanEditing } from './use-plan-editing.ts'

interface PlanEditorProps {
  readonly id: string
  readonly plan: Plan
  /** When it was saved last. */
  readonly updatedAt: number
  readonly choices: PlanChoices
}

const LONGEST_NAME = 120

/** A plan is written like an outline: row by row, in place, saved by itself. */
export function PlanEditor({ id, plan, updatedAt, choices }: PlanEditorProps) {
  const t = useTranslations('plans')
  const words = useActivityWords(choices)
  const { autosave, state } = useAutosave(id, updatedAt)
  const editing = usePlanEditing(plan, {
    name: (activity) => words.name(activity),
    onDraft(next) {
      const kept = planOf(next)
      if (kept !== null) autosave.change(kept)
    },
  })
  const { draft } = editing
  const activities = draft.rows.map(({ activity }) => activity)
  return (
    <>
      <PlanName title={draft.title} onTitle={editing.title} />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-soft">
          <PlanSum activities={activities} />
        </p>
        <SaveLine state={state} autosave={autosave} plan={planOf(draft)} />
      </div>
      <EditorDeeds id={id} />
      <section aria-label={t('activities')} className="mt-6">
        {draft.rows.length === 0 && editing.removed === null && (
          <p className="rounded-control border border-dashed border-edge px-4 py-6 text-center text-soft">
            {t('empty')}
          </p>
        )}
        <PlannedList editing={editing} words={words} choices={choices} />
        <AddActivity
          kinds={ACTIVITY_KINDS}
          say={(kind) => ({ name: t(`kind.${kind}`), line: t(`kindLine.${kind}`) })}
          full={draft.rows.length >= choices.most.activities}
          most={choices.most.activities}
          onAdd={(kind) => editing.add(newActivity(kind, choices))}
        />
        <p className="mt-5 hidden text-[14px] text-soft lg:block">{t('keys')}</p>
      </section>
      <output aria-live="polite" className="sr-only">
        {editing.told}
      </output>
    </>
  )
}

function PlanName({ title, onTitle }: { readonly title: string; readonly onTitle: (title: string) => void }) {
  const t = useTranslations('plans')
  const isMissing = title.trim() === ''
  return (
    <div>
      <h1 className="sr-only">{isMissing ? t('newTitle') : title}</h1>
      <input
        aria-label={t('name')}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'no-name' : undefined}
        value={title}
        maxLength={LONGEST_NAME}
        placeholder={t('name')}
        onChange={({ target }) => onTitle(cleaned(target.value))}
        className="-ml-3 w-[calc(100%+0.75rem)] rounded-control border-[1.5px] border-transparent bg-transparent px-3 py-1 text-xl leading-tight font-semibold tracking-tight placeholder:text-soft hover:border-rule focus:border-edge aria-invalid:border-wrong sm:text-4xl"
      />
      {isMissing && (
        <p id="no-name" className="mt-1 text-[15px] text-wrong">
          {t('noName')}
        </p>
      )}
    </div>
  )
}

function EditorDeeds({ id }: { readonly id: string }) {
  const t = useTranslations('plans')
  const [sharing, setSharing] = useState(false)
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-x-1 gap-y-2">
        <Link href={`/teach/plans/${id}/start`} className="button button-main mr-2">
          {t('start')}
        </Link>
        <QuietButton expanded={sharing} onPress={() => setSharing((open) => !open)}>
          {t('share')}
        </QuietButton>
        <QuietFile href={`/api/plans/${id}`}>{t('export')}</QuietFile>
      </div>
      {sharing && (
        <div className="mt-3">
          <SharePanel plan={id} onShared={() => {}} onClose={() => setSharing(false)} />
        </div>
      )}
    </>
  )
}
