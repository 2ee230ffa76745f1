'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { type CodeFault, LOOK_ALIKES, readCode } from './read-code.ts'

/** One big field for the code on the host's screen. */
export function CodeEntry() {
  const t = useTranslations('room.enter')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<CodeFault | null>(null)

  function comeIn(event: FormEvent): void {
    event.preventDefault()
    const read = readCode(typed)
    if ('code' in read) return router.push(`/quiz/${read.code}`)
    setFault(read.fault)
    field.current?.focus()
  }

  return (
    <form noValidate onSubmit={comeIn} className="card p-5 sm:p-6">
      <h2 className="text-xl font-semibold">{t('title')}</h2>
      <label className="mt-3 grid gap-1 text-[13px] text-soft">
        {t('label')}
        <input
          ref={field}
          name="code"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setFault(null)
          }}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={fault !== null}
          aria-describedby="code-hint"
          className="field h-16 text-center font-mono text-[2rem] tracking-[0.18em] uppercase aria-invalid:border-wrong"
        />
      </label>
      <p id="code-hint" aria-live="polite" className="mt-2 min-h-[3.1em] text-[15px] leading-snug text-soft">
        {fault === null ? t('hint') : <span className="text-wrong">{sayFault(t, fault)}</span>}
      </p>
      <button className="button button-main mt-1 w-full">{t('go')}</button>
    </form>
  )
}

function sayFault(t: ReturnType<typeof useTranslations<'room.enter'>>, fault: CodeFault): string {
  switch (fault.kind) {
    case 'empty':
      return t('empty')
    case 'count':
      return t('count', { count: String(fault.count) })
    case 'lookAlike':
      return t('lookAlike', { letter: fault.letter, letters: LOOK_ALIKES.join(' ') })
    case 'strange':
      return t('strange', { letter: fault.letter })
  }
}
