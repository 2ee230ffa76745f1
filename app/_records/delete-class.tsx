'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { deleteClass } from './record-actions.ts'
import { useRecordDeed } from './use-record-deed.ts'

interface DeleteClassProps {
  readonly group: string
  readonly name: string
  readonly isOwner: boolean
}

/** Asked twice: by a button, and by the name of the class, which nobody types by mistake. */
export function DeleteClass({ group, name, isOwner }: DeleteClassProps) {
  const t = useTranslations('records.remove')
  const [asking, setAsking] = useState(false)
  return (
    <section aria-labelledby="delete-class">
      <h2 id="delete-class" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 mb-3">{t('line')}</p>
      {!isOwner && <p className="text-[15px] text-soft">{t('owner')}</p>}
      {isOwner && !asking && (
        <button type="button" onClick={() => setAsking(true)} className="button text-wrong">
          {t('begin')}
        </button>
      )}
      {isOwner && asking && <TypeName group={group} name={name} onLeave={() => setAsking(false)} />}
    </section>
  )
}

interface TypeNameProps {
  readonly group: string
  readonly name: string
  readonly onLeave: () => void
}

function TypeName({ group, name, onLeave }: TypeNameProps) {
  const t = useTranslations('records.remove')
  const shared = useTranslations('classes')
  const router = useRouter()
  const { busy, failed, run } = useRecordDeed()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  async function remove(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (await run(() => deleteClass(group, typed))) router.push('/teach/classes')
  }

  return (
    <form
      onSubmit={(event) => void remove(event)}
      className="rounded-control border border-dashed border-edge p-3"
    >
      <label className="grid gap-1">
        <span className="wrap-anywhere">{t('type', { name })}</span>
        <input
          ref={field}
          value={typed}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          className="field w-full min-w-0 text-[16px]"
        />
      </label>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="submit" disabled={busy || typed.trim() === ''} className="button text-wrong">
          {t('do')}
        </button>
        <button type="button" disabled={busy} onClick={onLeave} className="button">
          {shared('keep')}
        </button>
      </div>
      <FailedLine>{failed}</FailedLine>
    </form>
  )
}
