'use client'

import { useTranslations } from 'next-intl'
import { type SyntheticEvent, useRef, useState } from 'react'
import { addStudents } from './class-actions.ts'
import { FailedLine } from './failed-line.tsx'
import { LONGEST_NAME } from './read-roster.ts'
import { useClassDeed } from './use-class-deed.ts'

interface AddOneProps {
  readonly group: string
  readonly onAdded: (name: string) => void
}

/** One student, by name; the field stays, for the next one. */
export function AddOne({ group, onAdded }: AddOneProps) {
  const t = useTranslations('classes')
  const { busy, failed, run } = useClassDeed()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    field.current?.focus()
    if (busy || (await run(() => addStudents(group, [name]))) === null) return
    onAdded(name.trim())
    setName('')
  }

  return (
    <form onSubmit={(event) => void add(event)} className="max-w-[34rem]">
      <div className="flex flex-wrap items-end gap-2">
        <label className="grid min-w-0 flex-[1_1_12rem] gap-1 text-[13px] text-soft">
          {t('oneName')}
          <input
            ref={field}
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
            className="field text-[16px] text-ink"
          />
        </label>
        <button type="submit" className="button">
          {t('addOne')}
        </button>
      </div>
      <FailedLine>{failed}</FailedLine>
    </form>
  )
}
