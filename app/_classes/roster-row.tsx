'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { QuietButton } from '#app/_plans/quiet-button.tsx'
import { AskFirst } from './ask-first.tsx'
import { removeStudent, renameStudent } from './class-actions.ts'
import { FailedLine } from './failed-line.tsx'
import { NameField } from './name-field.tsx'
import { useClassDeed } from './use-class-deed.ts'

export interface ListedStudent {
  readonly student: string
  readonly name: string
}

interface RosterRowProps extends ListedStudent {
  readonly group: string
  /** From 1. */
  readonly nth: number
  readonly isFixed: boolean
  readonly onRemoved: (name: string) => void
}

export function RosterRow({ group, student, name, nth, isFixed, onRemoved }: RosterRowProps) {
  const t = useTranslations('classes')
  const { busy, failed, run } = useClassDeed()
  const [renaming, setRenaming] = useState(false)
  const row = useRef<HTMLLIElement>(null)

  /** The field that had the focus is gone. */
  function close(): void {
    setRenaming(false)
    row.current?.focus()
  }

  async function rename(to: string): Promise<void> {
    if ((await run(() => renameStudent(group, student, to))) !== null) close()
  }

  async function remove(): Promise<void> {
    if ((await run(() => removeStudent(group, student))) !== null) onRemoved(name)
  }

  return (
    <li
      ref={row}
      tabIndex={-1}
      className="flex flex-wrap items-center gap-x-3 border-b border-rule py-1 last:border-0"
    >
      <span aria-hidden className="w-7 shrink-0 text-right font-mono text-[14px] text-soft">
        {nth}
      </span>
      {renaming ? (
        <NameField
          label={t('nameOf', { name })}
          name={name}
          busy={busy}
          onSave={(to) => void rename(to)}
          onLeave={close}
        />
      ) : (
        <>
          <span className="min-w-0 flex-[1_1_8rem] wrap-anywhere">
            <Link
              href={`/teach/classes/${group}/students/${student}`}
              prefetch={false}
              className="link inline-block py-2.5 decoration-transparent hover:decoration-inherit"
            >
              {name}
            </Link>
          </span>
          {!isFixed && (
            <div className="flex min-w-0 flex-wrap max-sm:w-full max-sm:pl-7">
              <QuietButton label={t('renameOf', { name })} onPress={() => setRenaming(true)}>
                {t('rename')}
              </QuietButton>
              <AskFirst
                label={t('removeOf', { name })}
                question={t('removeAsk', { name })}
                busy={busy}
                onDo={() => void remove()}
              >
                {t('remove')}
              </AskFirst>
            </div>
          )}
        </>
      )}
      <FailedLine>{failed}</FailedLine>
    </li>
  )
}
