'use client'

import { useTranslations } from 'next-intl'
import { FAULT_ID } from './times-fields.tsx'
import type { useAssignmentSaving } from './use-assignment-saving.ts'

interface SaveBarProps {
  readonly isNew: boolean
  readonly changed: boolean
  readonly saving: ReturnType<typeof useAssignmentSaving>
  /** What is still to be mended, in a sentence; null: it can be saved. */
  readonly why: string | null
}

/** Always in sight: whether what is seen is what students get. */
export function SaveBar({ isNew, changed, saving, why }: SaveBarProps) {
  const t = useTranslations('assignments.saving')
  const { busy, saved, failed } = saving
  const isBad = failed !== '' || (why !== null && changed)
  const state = busy
    ? t('busy')
    : failed || (changed || isNew ? (why ?? t('unsaved')) : saved ? t('saved') : '')
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule bg-paper px-4 py-3 sm:-mx-7 sm:px-7">
      <button type="submit" disabled={busy || why !== null} className="button button-main">
        {t(isNew ? 'create' : 'save')}
      </button>
      <output id={FAULT_ID} className={`min-w-0 flex-1 text-[15px] ${isBad ? 'text-wrong' : 'text-soft'}`}>
        {isBad && !busy && <span aria-hidden>✕ </span>}
        {saved && !changed && !busy && <span aria-hidden>✓ </span>}
        {state}
      </output>
    </div>
  )
}
