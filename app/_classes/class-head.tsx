'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { QuietButton } from '#app/_plans/quiet-button.tsx'
import { AskFirst } from './ask-first.tsx'
import { archiveClass, leaveClass, renameClass } from './class-actions.ts'
import { FailedLine } from './failed-line.tsx'
import { NameField } from './name-field.tsx'
import { useClassDeed } from './use-class-deed.ts'

interface ClassHeadProps {
  readonly id: string
  readonly name: string
  readonly isOwner: boolean
  readonly isArchived: boolean
}

/** The name of a class and what is done with it as a whole. */
export function ClassHead({ id, name, isOwner, isArchived }: ClassHeadProps) {
  const t = useTranslations('classes')
  const router = useRouter()
  const { busy, failed, run } = useClassDeed()
  const [renaming, setRenaming] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const was = useRef(false)
  // The field that had the focus is gone.
  useEffect(() => {
    if (was.current && !renaming) heading.current?.focus()
    was.current = renaming
  }, [renaming])

  async function rename(to: string): Promise<void> {
    if ((await run(() => renameClass(id, to))) !== null) setRenaming(false)
  }

  async function leave(): Promise<void> {
    if ((await run(() => leaveClass(id))) !== null) router.push('/teach/classes')
  }

  return (
    <div className="mb-6">
      <h1
        ref={heading}
        tabIndex={-1}
        className={`text-[1.75rem] leading-tight font-semibold wrap-anywhere outline-none sm:text-4xl ${renaming ? 'sr-only' : ''}`}
      >
        {name}
      </h1>
      {renaming && (
        <div className="max-w-[42rem]">
          <NameField
            label={t('nameOfClass')}
            name={name}
            busy={busy}
            onSave={(to) => void rename(to)}
            onLeave={() => setRenaming(false)}
          />
        </div>
      )}
      {isArchived && <p className="mt-2 max-w-[42rem] text-soft">{t('isArchived')}</p>}
      <div className="mt-1 -ml-2.5 flex flex-wrap">
        {!isArchived && !renaming && (
          <QuietButton label={t('renameClass')} onPress={() => setRenaming(true)}>
            {t('rename')}
          </QuietButton>
        )}
        {isOwner && (
          <QuietButton disabled={busy} onPress={() => void run(() => archiveClass(id, !isArchived))}>
            {isArchived ? t('unarchive') : t('archive')}
          </QuietButton>
        )}
        {!isOwner && (
          <AskFirst
            label={t('leave')}
            question={t('leaveAsk', { name })}
            busy={busy}
            onDo={() => void leave()}
          >
            {t('leave')}
          </AskFirst>
        )}
      </div>
      <FailedLine>{failed}</FailedLine>
    </div>
  )
}
