'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type SyntheticEvent, useState } from 'react'
import { createClass } from './class-actions.ts'
import { FailedLine } from './failed-line.tsx'
import { LONGEST_NAME } from './read-roster.ts'
import { useClassDeed } from './use-class-deed.ts'

/** A name, and there it is. */
export function NewClass() {
  const t = useTranslations('classes')
  const router = useRouter()
  const { busy, failed, run } = useClassDeed()
  const [name, setName] = useState('')

  async function make(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    const made = busy ? null : await run(() => createClass(name))
    if (made !== null) router.push(`/teach/classes/${made.id}`)
  }

  return (
    <form onSubmit={(event) => void make(event)} className="max-w-[34rem]">
      <div className="flex flex-wrap items-end gap-2">
        <label className="grid min-w-0 flex-[1_1_12rem] gap-1 text-[13px] text-soft">
          {t('newName')}
          <input
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
            className="field text-[16px] text-ink"
          />
        </label>
        <button type="submit" className="button button-main">
          {t('new')}
        </button>
      </div>
      <FailedLine>{failed}</FailedLine>
    </form>
  )
}
