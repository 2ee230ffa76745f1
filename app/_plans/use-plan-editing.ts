'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { mainOf } from './activity-row.tsx'
import {
  type PlanDraft,
  type PlanRow,
  changeActivity,
  insertActivity,
  moveRow,
  openPlan,
  placeOf,
  removeRow,
  restoreRow,
} from './edit-plan.ts'

interface EditingDeps<A> {
  /** What an activity is called where it is told. */
  readonly name: (activity: A) => string
  /** With each deed, for who saves it. */
  readonly onDraft: (draft: PlanDraft<A>) => void
}

interface Listed<A> {
  readonly title: string
  readonly activities: readonly A[]
}

/** A list of activities and all that can be done with it; each deed is told to whoever listens. */
export function usePlanEditing<A>(plan: Listed<A>, { name, onDraft }: EditingDeps<A>) {
  const t = useTranslations('plans')
  const [draft, setDraft] = useState(() => openPlan(plan))
  const [open, setOpen] = useState<string | null>(null)
  const [removed, setRemoved] = useState<{ readonly row: PlanRow<A>; readonly at: number } | null>(null)
  const [told, setTold] = useState('')
  const focusNext = useRef<string | null>(null)

  useEffect(() => {
    const next = focusNext.current
    focusNext.current = null
    if (next !== null) document.querySelector<HTMLElement>(`#${mainOf(next)}`)?.focus()
  })

  function edit(next: PlanDraft<A>): void {
    setDraft(next)
    onDraft(next)
  }

  function insert(activity: A, at: number, say: 'added' | 'copiedRow'): void {
    const made = insertActivity(draft, activity, at)
    edit(made.draft)
    setRemoved(null)
    focusNext.current = made.key
    if (say === 'added') setOpen(made.key)
    setTold(t(say, { name: name(activity) }))
  }

  return {
    draft,
    open,
    removed,
    told,
    setOpen,
    title: (title: string) => edit({ ...draft, title }),
    change: (key: string, activity: A) => edit(changeActivity(draft, key, activity)),
    add: (activity: A) => insert(activity, draft.rows.length, 'added'),
    duplicate: ({ key, activity }: PlanRow<A>) => insert(activity, placeOf(draft, key) + 1, 'copiedRow'),
    move({ key, activity }: PlanRow<A>, to: number): void {
      const next = moveRow(draft, key, to)
      edit(next)
      setRemoved(null)
      const place = String(placeOf(next, key) + 1)
      setTold(t('moved', { name: name(activity), place, count: String(next.rows.length) }))
    },
    remove(row: PlanRow<A>): void {
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
    /** All of them at the end, under a title that may be another one now. */
    addAll(activities: readonly A[], title: string): void {
      const from: PlanDraft<A> = { ...draft, title }
      edit(activities.reduce((all, one) => insertActivity(all, one, all.rows.length).draft, from))
      setRemoved(null)
    },
    step(key: string, by: 1 | -1): void {
      const next = draft.rows[placeOf(draft, key) + by]
      if (next !== undefined) document.querySelector<HTMLElement>(`#${mainOf(next.key)}`)?.focus()
    },
  }
}
