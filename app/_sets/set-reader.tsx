'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SetDrop } from './set-drop.tsx'
import { SetFaults } from './set-faults.tsx'
import { SetSaving } from './set-saving.tsx'
import { type ReadSet, readSetFile } from './read-set-file.ts'

/** A file of questions: what is in it, or what is wrong by line. */
export function SetReader() {
  const t = useTranslations('sets')
  const [open, setOpen] = useState<{ readonly name: string; readonly read: ReadSet } | null>(null)

  return (
    <section aria-labelledby="check-set" className="mt-8">
      <h2 id="check-set" className="text-xl font-semibold">
        {t('check')}
      </h2>
      <SetDrop
        name={open?.name ?? null}
        onFile={async (file) => setOpen({ name: file.name, read: await readSetFile(file) })}
      />
      <div aria-live="polite" className="mt-4">
        {open !== null && <Outcome read={open.read} />}
      </div>
    </section>
  )
}

function Outcome({ read }: { readonly read: ReadSet }) {
  const t = useTranslations('sets')
  if (read === 'too-big') return <p>{t('tooBig')}</p>
  if ('faults' in read) return <SetFaults faults={read.faults} />
  return (
    <>
      <p className="font-medium">{t('fine', { count: read.set.questions.length })}</p>
      <SetSaving set={read.set} />
    </>
  )
}
