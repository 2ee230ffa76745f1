'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { type CodeFault, LOOK_ALIKES, readCode } from '#app/_room/read-code.ts'

/** By the code that the teacher has told. */
export function CodeField() {
  const t = useTranslations('homework.code')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<CodeFault | null>(null)

  function open(event: FormEvent): void {
    event.preventDefault()
    const read = readCode(typed)
    if ('code' in read) return router.push(`/homework/${read.code}`)
    setFault(read.fault)
    field.current?.focus()
  }

  return (
    <form noValidate onSubmit={open}>
      <div className="flex flex-wrap items-end gap-2">
        <label className="grid min-w-0 flex-[1_1_9rem] gap-1 text-[13px] text-soft">
          {t('label')}
          <input
            ref={field}
            name="code"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              setFault(null)
            }}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            aria-invalid={fault !== null}
            aria-describedby="homework-code-hint"
            className="field font-mono text-lg tracking-[0.14em] text-ink uppercase aria-invalid:border-wrong"
          />
        </label>
        <button className="button">{t('go')}</button>
      </div>
      <p
        id="homework-code-hint"
        aria-live="polite"
        className="mt-2 min-h-[2.8em] text-[15px] leading-snug text-soft"
      >
        {fault === null ? t('hint') : <span className="text-wrong">{sayFault(t, fault)}</span>}
      </p>
    </form>
  )
}

function sayFault(t: ReturnType<typeof useTranslations<'homework.code'>>, fault: CodeFault): string {
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
