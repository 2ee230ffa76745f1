'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Plan, PlannedActivity } from '#core/session/plan.ts'
import { mainOf } from './activity-row.tsx'
import type { Autosave } from './autosave.ts'
import {
  type PlanDraft,
  type PlanRow,
  changeActivity,
  insertActivity,
  moveRow,
  openPlan,
  placeOf,
  planOf,
  removeRow,
  restoreRow,
} from './edit-plan.ts'
import type { useActivityWords } from './use-activity-words.ts'

type Words = ReturnType<typeof useActivityWords>

/** A plan and all that can be done with it; each deed is told to whoever listens, and saved. */
export function usePlanEditing(plan: Plan, autosave: Autosave, words: Words) {
  const t = useTranslations('plans')
  const [draft, setDraft] = useState(() => openPlan(plan))
  const [open, setOpen] = useState<string | null>(null)
  const [removed, setRemoved] = useState<{ readonly row: PlanRow; readonly at: number } | null>(null)
  const [told, setTold] = useState('')
  const focusNext = useRef<string | null>(null)

  useEffect(() => {
    const next = focusNext.current
    focusNext.current = null
    if (next !== null) document.querySelector<HTMLElement>(`#${mainOf(next)}`)?.focus()
  })

  function edit(next: PlanDraft): void {
    setDraft(next)
    const kept = planOf(next)
    if (kept !== null) autosave.change(kept)
  }

  function insert(activity: PlannedActivity, at: number, say: 'added' | 'copiedRow'): void {
    const made = insertActivity(draft, activity, at)
    edit(made.draft)
    setRemoved(null)
    focusNext.current = made.key
    if (say === 'added') setOpen(made.key)
    setTold(t(say, { name: words.name(activity) }))
  }

  return {
    draft,
    open,
    removed,
    told,
    setOpen,
    title: (title: string) => edit({ ...draft, title }),
    change: (key: string, activity: PlannedActivity) => edit(changeActivity(draft, key, activity)),
    add: (activity: PlannedActivity) => insert(activity, draft.rows.length, 'added'),
    duplicate: ({ key, activity }: PlanRow) => insert(activity, placeOf(draft, key) + 1, 'copiedRow'),
    move({ key, activity }: PlanRow, to: number): void {
      const next = moveRow(draft, key, to)
      edit(next)
      setRemoved(null)
      const place = String(placeOf(next, key) + 1)
      setTold(t('moved', { name: words.name(activity), place, count: String(next.rows.length) }))
    },
    remove(row: PlanRow): void {
      setRemoved({ row, at: placeOf(draft, row.key) })
      edit(removeRow(draft, row.key))
      setTold('')
    },
    restore(): void {
      if (removed === null) return
      edit(restoreRow(draft, removed.row, removed.at))
      setRemoved(null)
      focusNext.current = removed.row.key
    },
    step(key: string, by: 1 | -1): void {
      const next = draft.rows[placeOf(draft, key) + by]
      if (next !== undefined) document.querySelector<HTMLElement>(`#${mainOf(next.key)}`)?.focus()
    },
  }
}
