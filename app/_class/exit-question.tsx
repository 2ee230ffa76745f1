'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Failure } from '#app/_realtime/socket.ts'
import type { ClassDeeds } from './class-deeds.ts'
import { useKeptText } from './use-kept-text.ts'

interface ExitQuestionProps extends Pick<ClassDeeds, 'onExit'> {
  /** Of this seat in this session: what is typed is kept by it. */
  readonly place: string
  /** What the teacher has; null: nothing yet. */
  readonly stored: string | null
}

/** As the wire has it. */
const LONGEST = 280

/** One thing that was learned, in one's own words; it may be said anew. */
export function ExitQuestion({ place, stored, onExit }: ExitQuestionProps) {
  const t = useTranslations('class.exit')
  const [changing, setChanging] = useState(false)
  return (
    <section className="card p-4 sm:p-5">
      <h3 className="text-xl font-semibold">{t('title')}</h3>
      {stored === null || changing ? (
        <ExitForm place={place} stored={stored} onExit={onExit} onDone={() => setChanging(false)} />
      ) : (
        <div className="mt-2 grid justify-items-start gap-1">
          <output className="block text-[15px] text-soft">
            <span aria-hidden className="text-ok">
              ✓{' '}
            </span>
            {t('stored')}
          </output>
          <p className="text-lg leading-snug [overflow-wrap:anywhere]">{stored}</p>
          <button type="button" className="link min-h-11 text-[15px]" onClick={() => setChanging(true)}>
            {t('change')}
          </button>
        </div>
      )}
    </section>
  )
}

function ExitForm({ place, stored, onExit, onDone }: ExitQuestionProps & { readonly onDone: () => void }) {
  const t = useTranslations('class.exit')
  const doors = useTranslations('doors')
  const field = useRef<HTMLTextAreaElement>(null)
  const [kept, setKept] = useKeptText(`exit ${place}`)
  const [touched, setTouched] = useState(false)
  const [failed, setFailed] = useState<Failure | 'empty' | null>(null)
  const [sending, setSending] = useState(false)
  const text = touched || kept !== '' ? kept : (stored ?? '')

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (sending) return
    const said = text.trim()
    setSending(said !== '')
    const why = said === '' ? 'empty' : await onExit(said)
    setSending(false)
    setFailed(why)
    if (why !== null) return field.current?.focus()
    setKept('')
    onDone()
  }

  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <label className="mt-1 grid gap-1 text-[15px] text-soft">
        {t('label')}
        <textarea
          ref={field}
          name="exit"
          rows={3}
          value={text}
          maxLength={LONGEST}
          onChange={(event) => {
            setTouched(true)
            setKept(event.target.value)
            setFailed(null)
          }}
          aria-invalid={failed !== null}
          aria-describedby="exit-left"
          className="field text-lg leading-snug text-ink aria-invalid:border-wrong"
        />
      </label>
      <p id="exit-left" className="mt-1 min-h-[1.5em] text-[14px] text-soft tabular-nums">
        {failed === null ? (
          t('left', { left: LONGEST - text.length })
        ) : (
          <span role="alert" className="text-wrong">
            {failed === 'empty' ? t('empty') : t('failed', { why: doors(failed) })}
          </span>
        )}
      </p>
      <button className="button button-main mt-1 w-full sm:w-auto" aria-disabled={sending}>
        {sending ? t('sending') : t('send')}
      </button>
    </form>
  )
}
