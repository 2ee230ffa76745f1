'use client'

import { useEffect, useRef, useState } from 'react'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import { readDraftSet } from '#core/quiz/drafts/read-draft-set.ts'
import { openSet } from './edit-set.ts'
import { forgetEdits, keepEdits, readKeptEdits } from './kept-edits.ts'
import { type SetRefusal, readSet, saveSet } from './set-actions.ts'

type Saving =
  | { readonly at: 'saved' | 'unsaved' | 'saving' }
  | { readonly at: 'failed'; readonly why: SetRefusal }

export interface SavingState {
  readonly saving: Saving
  /** Changes are kept on this device while they are not stored. */
  readonly isKept: boolean
  /** What was kept came back when the page was opened. */
  readonly isRestored: boolean
  readonly saveNow: () => void
  /** Where another tab was first: this version over that one, or that one instead of this. */
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

interface SavingOf {
  readonly id: string
  readonly set: DraftSet
  readonly updatedAt: number
  readonly onSet: (set: DraftSet) => void
}

/** Milliseconds after the last change. */
const SAVE_AFTER = 900
const KEEP_AFTER = 150
/** Between two tries while the server is away. */
const AGAIN_AFTER = 5000

/**
 * Stores what is written by itself, a moment after the last change; until it is stored, it is kept on this device. What
 * another tab has stored is never overwritten unasked.
 */
export function useSaving({ id, set, updatedAt, onSet }: SavingOf): SavingState {
  const [saving, setSaving] = useState<Saving>({ at: 'saved' })
  const [isKept, setKept] = useState(true)
  const [isRestored, setRestored] = useState(false)
  const text = JSON.stringify(set)
  const now = useRef({ text, stored: text, since: updatedAt, isBusy: false, isStopped: false })

  useEffect(() => {
    now.current.text = text
  }, [text])

  async function save(): Promise<void> {
    const state = now.current
    if (state.isBusy || state.isStopped || state.text === state.stored) return
    state.isBusy = true
    setSaving({ at: 'saving' })
    const sent = state.text
    const outcome = await saveSet({ id, since: state.since, text: sent }).catch(
      () => ({ ok: false, why: 'away' }) as const,
    )
    state.isBusy = false
    if (!outcome.ok) {
      state.isStopped = outcome.why === 'changed-elsewhere'
      setSaving({ at: 'failed', why: outcome.why })
      return
    }
    state.stored = sent
    state.since = outcome.updatedAt
    if (state.text === sent) {
      forgetEdits(id)
      setSaving({ at: 'saved' })
    } else void save()
  }

  function keep(): void {
    const state = now.current
    if (state.text !== state.stored) setKept(keepEdits(id, { since: state.since, text: state.text }))
  }

  const latest = useRef({ save, keep })
  useEffect(() => {
    latest.current = { save, keep }
  })

  // What was kept comes back; where the set was changed elsewhere meanwhile, somebody has to choose.
  useEffect(() => {
    const kept = readKeptEdits(id)
    const edits = kept === null ? null : readDraftSet(parsed(kept.text))
    if (kept === null || edits === null || kept.text === now.current.stored) return
    now.current.isStopped = kept.since !== now.current.since
    now.current.text = kept.text
    onSet(openSet(edits))
    setRestored(true)
    if (now.current.isStopped) setSaving({ at: 'failed', why: 'changed-elsewhere' })
    // Once, when the page is opened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    const state = now.current
    if (text === state.stored) return undefined
    if (!state.isBusy && !state.isStopped) setSaving({ at: 'unsaved' })
    const keeps = setTimeout(() => latest.current.keep(), KEEP_AFTER)
    const saves = setTimeout(() => void latest.current.save(), SAVE_AFTER)
    return () => {
      clearTimeout(keeps)
      clearTimeout(saves)
    }
  }, [text])

  const isAway = saving.at === 'failed' && saving.why === 'away'
  useEffect(() => {
    const leave = () => latest.current.keep()
    const online = () => void latest.current.save()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    const again = isAway ? setInterval(online, AGAIN_AFTER) : undefined
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
      clearInterval(again)
    }
  }, [isAway])

  async function resolve(isMine: boolean): Promise<void> {
    const theirs = await readSet(id).catch(() => null)
    if (theirs === null) {
      setSaving({ at: 'failed', why: 'no-such-set' })
      return
    }
    now.current.since = theirs.updatedAt
    now.current.isStopped = false
    setRestored(false)
    if (isMine) {
      await save()
      return
    }
    const opened = openSet(theirs.draft)
    now.current.stored = JSON.stringify(opened)
    now.current.text = now.current.stored
    forgetEdits(id)
    onSet(opened)
    setSaving({ at: 'saved' })
  }

  return {
    saving,
    isKept,
    isRestored,
    saveNow: () => void save(),
    keepMine: () => void resolve(true),
    takeTheirs: () => void resolve(false),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
