'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { SetFault } from '#core/contract/new-session.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { FaultList } from './fault-list.tsx'
import { useText } from './use-text.ts'

type Reading =
  | { readonly at: 'nothing' | 'reading' | 'too-large' }
  | { readonly at: 'read'; readonly notes: readonly SetFault[] }
  | { readonly at: 'too-many'; readonly count: number }
  | { readonly at: 'faulty'; readonly faults: readonly SetFault[] }

interface OwnFileProps {
  readonly set: QuestionSet | null
  readonly onSet: (set: QuestionSet | null) => void
}

/** Octets; a larger set would be refused by the server. */
const LARGEST_FILE = 500_000

/** A teacher's own questions: read here, so that what is wrong is told before anything is sent. */
export function OwnFile({ set, onSet }: OwnFileProps) {
  const t = useTranslations('room.source')
  const text = useText()
  const language = useLocale()
  const [reading, setReading] = useState<Reading>({ at: 'nothing' })

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return
    onSet(null)
    if (file.size > LARGEST_FILE) return setReading({ at: 'too-large' })
    setReading({ at: 'reading' })
    // The parser comes with the first file.
    const { readSetFile } = await import('./read-set-file.ts')
    const outcome = readSetFile(await file.text(), file.name, language)
    if ('faults' in outcome) return setReading({ at: 'faulty', faults: outcome.faults })
    const count = outcome.set.questions.length
    if (count > MOST_QUESTIONS) return setReading({ at: 'too-many', count })
    setReading({ at: 'read', notes: outcome.notes })
    onSet(outcome.set)
  }

  return (
    <div>
      <label className="grid gap-1 text-[13px] text-soft">
        {t('file')}
        <input
          type="file"
          accept=".json,.gift,.txt,application/json,text/plain"
          onChange={(event) => void read(event.target.files?.[0])}
          className="field text-[15px] file:mr-3 file:min-h-8 file:rounded-control file:border file:border-edge file:bg-sunk file:px-3 file:text-ink"
        />
      </label>
      <output className="mt-2 block min-h-6 text-[15px]">
        {set !== null && (
          <span className="text-ok">
            ✓ {t('chosen', { name: text(set.title), count: String(set.questions.length) })}
          </span>
        )}
        {reading.at === 'reading' && <span className="text-soft">{t('reading')}</span>}
        {reading.at === 'too-large' && <span className="text-wrong">{t('tooLarge')}</span>}
        {reading.at === 'too-many' && (
          <span className="text-wrong">
            {t('tooMany', { most: String(MOST_QUESTIONS), count: String(reading.count) })}
          </span>
        )}
      </output>
      {reading.at === 'faulty' && <FaultList faults={reading.faults} />}
      {reading.at === 'read' && <FaultList faults={reading.notes} asNotes />}
      <Link href="/sets" className="link inline-flex min-h-11 items-center text-[15px] text-soft">
        {t('ownSets')}
      </Link>
    </div>
  )
}
