'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { QuestionSet } from '#core/quiz/question.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { FileDrop } from '#app/_frame/file-drop.tsx'
import { type ReadSet, readSetFile } from '#app/_sets/read-set-file.ts'
import { SetFolded } from '#app/_sets/set-folded.tsx'
import { FaultLines, SetFaults } from '#app/_sets/set-faults.tsx'
import type { Language } from '#app/_words/languages.ts'
import { createSet } from '../set-actions.ts'
import { oneLanguage } from './one-language.ts'
import { useSetDeed } from './use-set-deed.ts'

interface Opened {
  readonly name: string
  readonly read: ReadSet
}

/** A file as a new set: first what is wrong in it by line, or what it holds; then stored, when somebody says so. */
export function SetImport() {
  const t = useTranslations('editor.importing')
  const [open, setOpen] = useState<Opened | null>(null)

  async function read(file: File): Promise<void> {
    setOpen({ name: file.name, read: await readSetFile(file) })
  }

  return (
    <section aria-labelledby="import-set" className="mt-12">
      <h2 id="import-set" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <FileDrop
        accept=".json,.gift,.txt,application/json,text/plain"
        choose={t(open === null ? 'choose' : 'another')}
        line={open === null ? t('drop') : t('open', { name: open.name })}
        kept={t('kept')}
        isOpen={open !== null}
        onFile={(file) => void read(file)}
      />
      {open !== null && (
        <div className="mt-4">
          <Outcome read={open.read} />
        </div>
      )}
    </section>
  )
}

function Outcome({ read }: { readonly read: ReadSet }) {
  const t = useTranslations()
  if (read === 'too-big' || read === 'unreadable') {
    return (
      <p role="alert" className="rounded-control border border-wrong bg-wrong-wash px-4 py-3">
        {t(read === 'too-big' ? 'sets.tooBig' : 'sets.unreadable')}
      </p>
    )
  }
  if ('faults' in read) return <SetFaults faults={read.faults} />
  return <Found read={read} />
}

/** GIFT has one language, which it stands in for both: here only what was written is kept as written. */
function contentOf({ set, format }: Extract<ReadSet, { set: QuestionSet }>, language: Language): QuestionSet {
  return format === 'gift' ? oneLanguage(set, language) : set
}

function Found({ read }: { readonly read: Extract<ReadSet, { set: QuestionSet }> }) {
  const t = useTranslations()
  const router = useRouter()
  const language = useLocale()
  const { run, busy, refusal } = useSetDeed()
  const { set, notes } = read
  const count = set.questions.length

  async function store(): Promise<void> {
    const made = await run(() => createSet(JSON.stringify(contentOf(read, language))))
    if (made !== null) router.push(`/teach/questions/${made.id}`)
  }

  if (count > MOST_QUESTIONS) {
    const values = { most: String(MOST_QUESTIONS), count: String(count) }
    return (
      <p role="alert" className="rounded-control border border-wrong bg-wrong-wash px-4 py-3">
        {t('editor.importing.tooMany', values)}
      </p>
    )
  }
  return (
    <div className="card grid gap-4 p-4 sm:p-5">
      <h3 className="text-lg font-semibold [overflow-wrap:anywhere]">{set.title[language]}</h3>
      {notes.length > 0 && (
        <SetFolded name={t('sets.notes', { count: notes.length })} open={notes.length <= 3}>
          <FaultLines faults={notes} />
        </SetFolded>
      )}
      <button
        type="button"
        className="button button-main justify-self-start"
        disabled={busy}
        onClick={() => void store()}
      >
        {t('editor.importing.go', { count })}
      </button>
      <p role="alert" className="text-[15px] text-wrong empty:hidden">
        {refusal}
      </p>
    </div>
  )
}
