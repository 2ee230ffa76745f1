'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileDrop } from '#app/_frame/file-drop.tsx'
import { SetFaults } from './set-faults.tsx'
import { SetSheet } from './set-sheet.tsx'
import { type ReadSet, readSetFile } from './read-set-file.ts'

/** Titles by chapter, in the language of the page. */
export type ChapterTitles = Readonly<Record<string, string>>

interface Opened {
  readonly name: string
  readonly read: ReadSet
  /** How many were opened before: one file may be opened twice. */
  readonly nth: number
}

/** A file of questions: what is in it, or what is wrong by line. */
export function SetReader({ titles }: { readonly titles: ChapterTitles }) {
  const t = useTranslations('sets')
  const [open, setOpen] = useState<Opened | null>(null)

  async function read(file: File): Promise<void> {
    const outcome = await readSetFile(file)
    setOpen((before) => ({ name: file.name, read: outcome, nth: (before?.nth ?? 0) + 1 }))
  }

  return (
    <section aria-labelledby="check-set">
      <h2 id="check-set" className="text-xl font-semibold">
        {t('check')}
      </h2>
      <FileDrop
        accept=".json,.gift,.txt,application/json,text/plain"
        choose={t(open === null ? 'choose' : 'another')}
        line={open === null ? t('drop') : t('open', { name: open.name })}
        kept={t('private')}
        isOpen={open !== null}
        onFile={(file) => void read(file)}
      />
      <div className="mt-4">
        {open !== null && <Outcome key={open.nth} read={open.read} titles={titles} />}
      </div>
    </section>
  )
}

function Outcome({ read, titles }: { readonly read: ReadSet; readonly titles: ChapterTitles }) {
  const t = useTranslations('sets')
  if (read === 'too-big' || read === 'unreadable') {
    return (
      <p role="alert" className="rounded-control border border-wrong bg-wrong-wash px-4 py-3">
        {t(read === 'too-big' ? 'tooBig' : 'unreadable')}
      </p>
    )
  }
  if ('faults' in read) return <SetFaults faults={read.faults} />
  return <SetSheet set={read.set} format={read.format} notes={read.notes} titles={titles} />
}
