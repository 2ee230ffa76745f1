'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { NEW_SET } from '../edit-set.ts'
import { type SetOutcome, createSet, duplicateSet, removeSet, renameSet } from '../set-actions.ts'
import { type ListedSet, SetCard } from './set-card.tsx'
import { useSetDeed } from './use-set-deed.ts'

/** A teacher's sets, the latest first, and what is done to each as a whole. */
export function SetList({ sets }: { readonly sets: readonly ListedSet[] }) {
  const t = useTranslations('editor')
  const router = useRouter()
  const language = useLocale()
  const { run, busy, refusal } = useSetDeed()
  const [told, setTold] = useState('')

  async function change(deed: () => Promise<SetOutcome>, tells: string): Promise<void> {
    setTold('')
    if ((await run(deed)) === null) return
    setTold(tells)
    router.refresh()
  }

  async function begin(): Promise<void> {
    const made = await run(() => createSet(JSON.stringify(NEW_SET)))
    if (made !== null) router.push(`/teach/questions/${made.id}`)
  }

  function rename(id: string, title: string): Promise<void> {
    return change(() => renameSet({ id, title, language }), t('renamed', { title }))
  }

  return (
    <section aria-label={t('title')}>
      <button type="button" className="button button-main" disabled={busy} onClick={() => void begin()}>
        {t('new')}
      </button>
      <p role="alert" className="mt-2 text-[15px] text-wrong empty:hidden">
        {refusal}
      </p>
      <output className="mt-2 block min-h-6 text-[15px] text-soft">{told}</output>
      {sets.length === 0 && <p className="max-w-[42rem] text-soft">{t('none')}</p>}
      <ul className="mt-1 grid gap-3">
        {sets.map((set) => (
          <li key={set.id}>
            <SetCard
              set={set}
              busy={busy}
              onRename={(title) => void rename(set.id, title)}
              onDuplicate={() => void change(() => duplicateSet(set.id), t('duplicated'))}
              onRemove={() => void change(() => removeSet(set.id), t('deleted', { title: set.title }))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
