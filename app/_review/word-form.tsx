'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { writeReview } from './review-actions.ts'

interface WordFormProps {
  readonly place: { readonly assignment: string; readonly activity: number; readonly student: string }
  readonly percent: number | null
  readonly note: string
}

const REFUSALS = [
  'signed-out',
  'no-such-assignment',
  'no-such-activity',
  'no-such-student',
  'archived',
  'no-percent',
  'note-too-long',
] as const

/** A teacher's note, and a percent instead of the earned one. */
export function WordForm({ place, percent, note }: WordFormProps) {
  const t = useTranslations('review')
  const router = useRouter()
  const id = useId()
  const [given, setGiven] = useState(percent === null ? '' : String(percent))
  const [said, setSaid] = useState(note)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<'saved' | (typeof REFUSALS)[number] | 'failed' | null>(null)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setOutcome(null)
    const done = await writeReview({ ...place, percent: readPercent(given), note: said }).catch(() => null)
    setBusy(false)
    if (done?.ok === true) {
      setOutcome('saved')
      router.refresh()
      return
    }
    setOutcome(REFUSALS.find((one) => one === done?.why) ?? 'failed')
  }

  return (
    <form onSubmit={(event) => void save(event)} className="card grid gap-4 p-4 sm:p-5">
      <h2 className="text-xl font-semibold">{t('write.title')}</h2>
      <div className="grid gap-1">
        <label htmlFor={`${id}-percent`} className="font-medium">
          {t('write.percent')}
        </label>
        <input
          id={`${id}-percent`}
          inputMode="numeric"
          autoComplete="off"
          value={given}
          aria-describedby={`${id}-percent-line`}
          aria-invalid={outcome === 'no-percent'}
          onChange={(event) => setGiven(event.target.value)}
          className="field max-w-28 font-mono"
        />
        <p id={`${id}-percent-line`} className="text-[14px] text-soft">
          {t('write.percentLine')}
        </p>
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-note`} className="font-medium">
          {t('write.note')}
        </label>
        <textarea
          id={`${id}-note`}
          rows={4}
          maxLength={1000}
          value={said}
          aria-describedby={`${id}-note-line`}
          onChange={(event) => setSaid(event.target.value)}
          className="field"
        />
        <p id={`${id}-note-line`} className="text-[14px] text-soft">
          {t('write.noteLine')}
        </p>
      </div>
      <div>
        <button type="submit" disabled={busy} className="button button-main">
          {t('write.save')}
        </button>
        <FailedLine>{outcome === null || outcome === 'saved' ? '' : t(`refusals.${outcome}`)}</FailedLine>
        <output className="block min-h-6 text-[15px] text-ok">
          {outcome === 'saved' ? `✓ ${t('write.saved')}` : ''}
        </output>
      </div>
    </form>
  )
}

/** Null: nothing is given. What is no number is for the server to refuse. */
function readPercent(said: string): number | null {
  const text = said.trim().replace(/%$/, '')
  return text === '' ? null : Number(text)
}
