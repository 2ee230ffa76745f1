'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { goOn } from '#app/_account/go-on.ts'
import { type CodeFault, LOOK_ALIKES } from '#app/_room/read-code.ts'
import { type CardFailure, signInByCard } from './ask-card.ts'
import { printedCard, readCard } from './read-card.ts'

/** One field for all that is printed on a card; a card that was scanned stands in it already. */
export function CardForm({ next }: { readonly next: string }) {
  const t = useTranslations('cardsheet.enter')
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [fault, setFault] = useState<CodeFault | CardFailure | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    const scanned = takeFragment()
    if (scanned === null || field.current === null) return
    field.current.value = scanned
    button.current?.focus()
  }, [])

  async function signIn(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    const read = readCard(field.current?.value ?? '')
    setBusy(true)
    const failed = 'fault' in read ? read.fault : await signInByCard(read.login)
    if (failed === null) return goOn(next)
    setBusy(false)
    setFault(failed)
    field.current?.focus()
  }

  return (
    <form noValidate onSubmit={(event) => void signIn(event)}>
      <label className="grid gap-1 font-medium">
        {t('label')}
        <input
          ref={field}
          name="card"
          onChange={() => setFault(null)}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={fault !== null}
          aria-describedby="card-hint"
          className="field h-16 text-center font-mono text-[min(1.75rem,6.4vw)] uppercase aria-invalid:border-wrong"
        />
      </label>
      <p id="card-hint" aria-live="polite" className="mt-2 min-h-[4.3em] text-[15px] leading-snug text-soft">
        {fault === null ? (
          t('hint', { letters: LOOK_ALIKES.join(' ') })
        ) : (
          <span className="text-wrong">{sayFault(t, fault)}</span>
        )}
      </p>
      <button ref={button} className="button button-main mt-1 w-full" aria-disabled={busy}>
        {busy ? t('busy') : t('go')}
      </button>
    </form>
  )
}

/** What a scanned card has brought along, and nobody who looks at the address bar sees any more. Null: nothing. */
function takeFragment(): string | null {
  const read = readCard(window.location.hash.slice(1))
  if (!('login' in read)) return null
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', `${pathname}${search}`)
  return printedCard(read.login)
}

type Say = ReturnType<typeof useTranslations<'cardsheet.enter'>>

function sayFault(t: Say, fault: CodeFault | CardFailure): string {
  switch (fault.kind) {
    case 'count':
      return t('count', { count: String(fault.count) })
    case 'lookAlike':
    case 'strange':
      return t(fault.kind, { letter: fault.letter })
    case 'locked':
    case 'too-many':
      return t(fault.kind, { minutes: fault.minutes })
    case 'empty':
    case 'wrong':
    case 'not-stored':
    case 'unreachable':
    case 'failed':
      return t(fault.kind)
  }
}
