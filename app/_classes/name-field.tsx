'use client'

import { useTranslations } from 'next-intl'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { LONGEST_NAME } from './read-roster.ts'

interface NameFieldProps {
  readonly label: string
  readonly name: string
  readonly busy: boolean
  readonly onSave: (name: string) => void
  readonly onLeave: () => void
}

/** A name in its place, to be changed: Enter keeps it, Escape leaves it as it was. */
export function NameField({ label, name, busy, onSave, onLeave }: NameFieldProps) {
  const t = useTranslations('classes')
  const [text, setText] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])

  function save(event: SyntheticEvent): void {
    event.preventDefault()
    if (text.trim() === name) onLeave()
    else onSave(text)
  }

  return (
    <form onSubmit={save} className="flex min-w-0 grow flex-wrap gap-2">
      <input
        ref={field}
        aria-label={label}
        value={text}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onLeave()
        }}
        className="field min-w-0 flex-[1_1_12rem] text-[16px] font-normal"
      />
      <button type="submit" disabled={busy || text.trim() === ''} className="button">
        {t('save')}
      </button>
      <button type="button" disabled={busy} onClick={onLeave} className="button">
        {t('cancel')}
      </button>
    </form>
  )
}
