'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo, useRef, useState } from 'react'
import { addStudents } from './class-actions.ts'
import { decodeRoster } from './decode-roster.ts'
import { FailedLine } from './failed-line.tsx'
import { readRoster } from './read-roster.ts'
import { RosterPreview } from './roster-preview.tsx'
import { useClassDeed } from './use-class-deed.ts'

interface AddManyProps {
  readonly group: string
  /** The names in the roster. */
  readonly there: readonly string[]
  readonly onAdded: (count: number) => void
}

/** Octets: 200 names with all that else stands in their rows. */
const LARGEST_FILE = 1024 * 1024

/** A whole list at once, pasted or from a file: what would be added is shown before it is. */
export function AddMany({ group, there, onAdded }: AddManyProps) {
  const t = useTranslations('classes')
  const { busy, failed, run } = useClassDeed()
  const [text, setText] = useState('')
  const [tooLarge, setTooLarge] = useState(false)
  const fold = useRef<HTMLDetailsElement>(null)
  const hint = useId()
  const lines = useMemo(() => readRoster(text, there), [text, there])
  const names = lines.flatMap(({ name, fault }) => (fault === null ? [name] : []))

  async function take(file: File): Promise<void> {
    setTooLarge(file.size > LARGEST_FILE)
    if (file.size <= LARGEST_FILE) setText(decodeRoster(new Uint8Array(await file.arrayBuffer())))
  }

  async function add(): Promise<void> {
    if ((await run(() => addStudents(group, names))) === null) return
    onAdded(names.length)
    setText('')
    fold.current?.removeAttribute('open')
    fold.current?.querySelector('summary')?.focus()
  }

  return (
    <details ref={fold} className="mt-2">
      <summary className="link inline-flex min-h-11 items-center text-[15px] font-medium">
        {t('many')}
      </summary>
      <div className="card mt-1 grid gap-3 p-4 sm:p-5">
        <label className="grid gap-1 font-medium">
          {t('list')}
          <span id={hint} className="text-[15px] leading-snug font-normal text-soft">
            {t('listHint')}
          </span>
          <textarea
            aria-describedby={hint}
            rows={7}
            value={text}
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
            className="field resize-y py-3 text-[16px] font-normal"
          />
        </label>
        <div>
          <label className="button has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client">
            <input
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              className="sr-only"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file !== undefined) void take(file)
                // The same file may be chosen again.
                target.value = ''
              }}
            />
            {t('file')}
          </label>
          <FailedLine>{tooLarge ? t('fileTooLarge') : ''}</FailedLine>
        </div>
        <RosterPreview lines={lines} />
        <button
          type="button"
          disabled={busy || names.length === 0}
          onClick={() => void add()}
          className="button button-main justify-self-start"
        >
          {t('addMany', { count: names.length })}
        </button>
        <FailedLine>{failed}</FailedLine>
      </div>
    </details>
  )
}
