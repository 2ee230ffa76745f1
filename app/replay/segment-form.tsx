'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { ControlBits } from '#app/_stage/composer/control-bits.tsx'
import { type Drafted, EMPTY_DRAFT, draftAnswer, fieldsOf, toggleBit } from '#app/_stage/composer/draft.ts'
import { NumberField } from '#app/_stage/composer/number-field.tsx'
import { useShortcuts } from '#app/_stage/composer/use-shortcuts.ts'
import { useSingleKeys } from '#app/_stage/use-single-keys.ts'
import type { Level } from '#core/match/move.ts'
import type { Answered } from './predicting.tsx'

interface SegmentFormProps {
  /** 1: bits; 2: numbers too. */
  readonly level: Level
  readonly onLevel: (level: Level) => void
  readonly onMove: (move: Answered['move']) => void
}

const FIELDS = ['seq', 'ack', 'length'] as const

export function SegmentForm({ level, onLevel, onMove }: SegmentFormProps) {
  const t = useTranslations('captureFile')
  const composer = useTranslations('composer')
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [slip, setSlip] = useState<Extract<Drafted, { ok: false }> | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const [singleKeys] = useSingleKeys()
  const asking = { level, asksLength: true, confidence: false } as const
  const fields = fieldsOf(draft, asking)

  function send(): void {
    const drafted = draftAnswer('move', draft, asking)
    setSlip(drafted.ok ? null : drafted)
    if (drafted.ok && drafted.move.kind === 'segment') onMove(drafted.move)
  }

  function change(next: typeof draft): void {
    setSlip(null)
    setDraft(next)
  }

  const nothing = (): void => onMove({ kind: 'nothing' })
  useShortcuts(singleKeys, form, {
    toggle: (bit) => change(toggleBit(draft, bit)),
    nothing,
    digit: () => false,
    send,
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    send()
  }

  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={t('your')} className="mt-3 grid gap-3">
      <ControlBits on={draft.bits} pointedAt={false} onToggle={(bit) => change(toggleBit(draft, bit))} />
      <label className="flex min-h-11 items-center gap-2 text-[15px]">
        <input
          type="checkbox"
          checked={level > 1}
          onChange={() => onLevel(level > 1 ? 1 : 2)}
          className="size-4 accent-(--ink)"
        />
        {t('numbers')}
      </label>
      {level > 1 && (
        <div className="grid grid-cols-[1fr_1fr_4.75rem] gap-2.5 lg:grid-cols-2">
          {FIELDS.map((name) => (
            <NumberField
              key={name}
              name={name}
              value={draft[name]}
              off={!fields.includes(name)}
              narrow
              pointedAt={false}
              wrong={slip?.field === name}
              onFocus={() => {}}
              onChange={(value) => change({ ...draft, [name]: value })}
            />
          ))}
        </div>
      )}
      <p role="alert" className={slip === null ? 'sr-only' : 'text-[15px] font-medium text-wrong'}>
        {slip === null ? '' : saySlip(slip, composer)}
      </p>
      <div className="flex gap-2.5">
        <button className="button button-main grow">{t('answer')}</button>
        <button type="button" className="button basis-[44%]" onClick={nothing}>
          {composer('nothing')}
          {singleKeys && (
            <kbd aria-hidden className="hidden sm:inline">
              W
            </kbd>
          )}
        </button>
      </div>
    </form>
  )
}

type Slip = Extract<Drafted, { ok: false }>

function saySlip({ why, field }: Slip, t: ReturnType<typeof useTranslations<'composer'>>): string {
  if (why === 'missing') return t(`missing.${field}`)
  return field === 'seq' || field === 'ack' ? t('tooLarge', { field: t(field) }) : t('missing.length')
}
