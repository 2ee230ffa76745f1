'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { OwnPlace } from '#core/session/view.ts'
import type { Failure } from '#app/_realtime/socket.ts'
import type { ClassDeeds } from './class-deeds.ts'
import { useKeptText } from './use-kept-text.ts'

interface NameFormProps extends Pick<ClassDeeds, 'onName'> {
  readonly session: string
  readonly own: Pick<OwnPlace, 'seat' | 'name'>
  readonly onDone: () => void
}

/** As the wire has it. */
const LONGEST = 40

/** A name to type; what is refused is said beside it, and stays there to be changed. */
export function NameForm({ session, own, onName, onDone }: NameFormProps) {
  const t = useTranslations('class.name')
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useKeptText(`name ${session} ${own.seat}`)
  const [refused, setRefused] = useState<Failure | 'empty' | null>(null)
  const [sending, setSending] = useState(false)

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (sending) return
    const name = typed.trim()
    setSending(name !== '')
    const why = name === '' ? 'empty' : await onName(name)
    setSending(false)
    if (why === null) {
      setTyped('')
      return onDone()
    }
    setRefused(why)
    field.current?.focus()
  }

  return (
    <form noValidate onSubmit={(event) => void send(event)} className="card p-5 sm:p-6">
      <h2 tabIndex={-1} className="text-2xl font-semibold outline-none">
        {t('title')}
      </h2>
      <label className="mt-3 grid gap-1 text-[13px] text-soft">
        {t('label')}
        <input
          ref={field}
          name="name"
          value={typed}
          maxLength={LONGEST}
          onChange={(event) => {
            setTyped(event.target.value)
            setRefused(null)
          }}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={refused !== null}
          aria-describedby="name-hint"
          className="field h-14 text-xl text-ink aria-invalid:border-wrong"
        />
      </label>
      <p id="name-hint" aria-live="polite" className="mt-2 min-h-[4.3em] text-[15px] leading-snug text-soft">
        {refused === null ? t('hint') : <Refused why={refused} />}
      </p>
      <button className="button button-main mt-1 w-full" aria-disabled={sending}>
        {sending ? t('sending') : t('go')}
      </button>
      <button type="button" className="button mt-2.5 w-full [overflow-wrap:anywhere]" onClick={onDone}>
        {t('keep', { name: own.name })}
      </button>
    </form>
  )
}

function Refused({ why }: { readonly why: Failure | 'empty' }) {
  const t = useTranslations('class.name')
  const doors = useTranslations('doors')
  const isAboutName = why === 'name-taken' || why === 'name-not-fit' || why === 'names-are-given'
  if (why === 'empty') return <span className="text-wrong">{t('empty')}</span>
  return <span className="text-wrong">{isAboutName ? doors(why) : t('failed', { why: doors(why) })}</span>
}
