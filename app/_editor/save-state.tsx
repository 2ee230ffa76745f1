'use client'

import { useTranslations } from 'next-intl'
import type { SavingState } from './use-saving.ts'

interface SaveStateProps {
  readonly state: SavingState
  /** The own version, as a file. */
  readonly onFile: () => void
}

/** Whether what is written is stored; and where it is not, why, and what to do. */
export function SaveState({ state, onFile }: SaveStateProps) {
  const t = useTranslations('editor')
  const { saving, isKept, isRestored, saveNow } = state
  if (saving.at === 'failed' && saving.why === 'changed-elsewhere')
    return <Conflict state={state} onFile={onFile} />
  return (
    <div className="grid justify-items-start gap-1.5">
      <output className={`min-h-6 text-[15px] ${saving.at === 'failed' ? 'text-wrong' : 'text-soft'}`}>
        <span aria-hidden className={saving.at === 'saved' ? 'text-ok' : ''}>
          {saving.at === 'saved' ? '✓ ' : saving.at === 'failed' ? '✕ ' : '○ '}
        </span>
        {saving.at === 'failed'
          ? t('saving.failed', { why: t(`refusals.${saving.why}`) })
          : t(`saving.${saving.at}`)}
        {saving.at === 'failed' && ` ${t(isKept ? 'saving.keptHere' : 'saving.notKept')}`}
        {isRestored && saving.at !== 'failed' && ` · ${t('saving.restored')}`}
      </output>
      {saving.at === 'failed' && (
        <button type="button" className="button" onClick={saveNow}>
          {t('saving.again')}
        </button>
      )}
    </div>
  )
}

function Conflict({ state, onFile }: SaveStateProps) {
  const t = useTranslations('editor.conflict')
  return (
    <section className="grid gap-2.5 rounded-card border-[1.5px] border-wrong bg-wrong-wash p-4">
      <p role="alert" className="font-semibold text-wrong">
        <span aria-hidden>✕ </span>
        {t('title')}
      </p>
      <p>{t('line')}</p>
      <div className="grid gap-2 sm:flex sm:flex-wrap">
        <button type="button" className="button button-main" onClick={state.keepMine}>
          {t('mine')}
        </button>
        <button type="button" className="button" onClick={state.takeTheirs}>
          {t('theirs')}
        </button>
        <button type="button" className="button" onClick={onFile}>
          {t('file')}
        </button>
      </div>
    </section>
  )
}
