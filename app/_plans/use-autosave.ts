'use client'

import { useEffect, useState } from 'react'
import type { Plan } from '#core/session/plan.ts'
import { type Autosave, type SaveState, createAutosave } from './autosave.ts'
import { readUpdatedAt, savePlan } from './plan-actions.ts'

/** Saves a plan while it is edited; whoever leaves with something unsaved is asked. */
export function useAutosave(
  id: string,
  from: number,
): { readonly autosave: Autosave; readonly state: SaveState } {
  const [state, setState] = useState<SaveState>('saved')
  const [autosave] = useState(() =>
    createAutosave(
      {
        save: (plan: Plan, since) => savePlan({ id, since, plan }),
        latest: () => readUpdatedAt(id),
        onState: setState,
      },
      from,
    ),
  )
  useEffect(() => {
    // Back from a dead spot: once more, without being asked.
    window.addEventListener('online', autosave.retry)
    return () => {
      window.removeEventListener('online', autosave.retry)
      autosave.flush()
    }
  }, [autosave])
  useEffect(() => {
    if (state === 'saved') return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [state])
  return { autosave, state }
}
