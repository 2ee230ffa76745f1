'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type AssignmentForm, readForm } from './assignment-form.ts'
import { changeAssignment, createAssignment } from './assignment-actions.ts'
import { useAssignmentRefusal } from './use-assignment-refusal.ts'

/** Where it is kept: a new one of a class, or the one that it is. */
export type AssignmentPlace = { readonly group: string } | { readonly id: string }

/** Saves a form where it is an assignment, and says where it is none. */
export function useAssignmentSaving(place: AssignmentPlace) {
  const t = useTranslations('assignments')
  const router = useRouter()
  const refusal = useAssignmentRefusal()
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const [failed, setFailed] = useState('')

  async function save(form: AssignmentForm): Promise<boolean> {
    const read = readForm(form)
    if (!read.ok) {
      setFailed(t(`faults.${read.fault}`))
      return false
    }
    setBusy(true)
    setFailed('')
    const done = await send(place, read.draft)
    if (done?.ok && done.made !== null) {
      router.push(`/teach/assignments/${done.made}`)
      return true
    }
    setBusy(false)
    setSaved(done?.ok === true)
    if (done?.ok) router.refresh()
    else setFailed(refusal(done?.why ?? null))
    return done?.ok === true
  }

  return {
    busy,
    saved,
    failed,
    save,
    /** Something is other than it was saved. */
    touch(): void {
      setSaved(false)
      setFailed('')
    },
  }
}

/** `made`: the id of a new one. Null: nobody has answered. */
type Sent = { readonly ok: true; readonly made: string | null } | { readonly ok: false; readonly why: string }

async function send(place: AssignmentPlace, draft: unknown): Promise<Sent | null> {
  try {
    if ('group' in place) {
      const done = await createAssignment(place.group, draft)
      return done.ok ? { ok: true, made: done.id } : done
    }
    const done = await changeAssignment(place.id, draft)
    return done.ok ? { ok: true, made: null } : done
  } catch {
    return null
  }
}

/** The browser asks before a page with unsaved changes is closed. */
export function useAskBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
}
