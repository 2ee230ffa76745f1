'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import type { MatchHead } from '#core/match/view.ts'
import { POINTED } from './control-bits.tsx'
import { type NumberName, digitsOf, step } from './draft.ts'

interface NumberFieldProps {
  readonly name: NumberName
  readonly value: string
  /** ACK without its bit: there is no number to give. */
  readonly off: boolean
  /** Three stand side by side: on a phone there is no room for steppers. */
  readonly narrow: boolean
  readonly pointedAt: boolean
  readonly wrong: boolean
  readonly onFocus: () => void
  readonly onChange: (value: string) => void
}

export function NumberField({
  name,
  value,
  off,
  narrow,
  pointedAt,
  wrong,
  onFocus,
  onChange,
}: NumberFieldProps) {
  const t = useTranslations('composer')
  const label = t(name)
  const id = useId()

  function arrow(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    onChange(step(name, value, by))
  }

  const stepper = (by: 1 | -1) => ({
    narrow,
    off: off || value === '',
    onStep: () => onChange(step(name, value, by)),
  })

  return (
    <div
      className={`grid min-w-0 gap-1 text-[13px] text-soft ${off ? 'opacity-45' : ''} ${name === 'length' ? 'lg:col-span-2' : ''}`}
    >
      <label htmlFor={id}>
        {label}
        {name === 'length' && <span className="sr-only"> ({t('lengthUnit')})</span>}
      </label>
      <span
        className={`flex rounded-control border-[1.5px] bg-card ${wrong ? 'border-wrong' : 'border-edge'} ${pointedAt ? POINTED : ''} has-[input:focus-visible]:outline-[2.5px] has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-client has-[input:focus-visible]:outline-solid`}
      >
        <Stepper sign="−" label={t('less', { field: label })} {...stepper(-1)} />
        <input
          id={id}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          disabled={off}
          placeholder={name === 'length' ? '0' : undefined}
          aria-invalid={wrong || undefined}
          onFocus={onFocus}
          onKeyDown={arrow}
          onChange={(event) => onChange(digitsOf(event.target.value))}
          className="h-12 w-full min-w-0 bg-transparent text-center font-mono text-[17px] font-medium text-ink outline-none"
        />
        <Stepper sign="+" label={t('more', { field: label })} {...stepper(1)} />
      </span>
    </div>
  )
}

interface StepperProps {
  readonly label: string
  readonly sign: string
  readonly off: boolean
  readonly narrow: boolean
  readonly onStep: () => void
}

/** Out of the order of Tab: the arrow keys do the same in the field. */
function Stepper({ label, sign, off, narrow, onStep }: StepperProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      disabled={off}
      onClick={onStep}
      className={`hidden shrink-0 text-lg text-soft hover:text-ink disabled:opacity-35 ${narrow ? 'w-11 lg:block' : 'w-11 min-[360px]:block'}`}
    >
      {sign}
    </button>
  )
}

interface FilledNumbersProps {
  readonly filled: NonNullable<MatchHead['filled']>
  readonly ack: boolean
  readonly length: boolean
}

/** Level 1: the numbers are there to be read. */
export function FilledNumbers({ filled, ack, length }: FilledNumbersProps) {
  const t = useTranslations('composer')
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 rounded-control bg-sunk px-3 py-2 font-mono text-[15px]">
      <span>SEQ={filled.seq}</span>
      <span className={ack ? '' : 'text-soft line-through decoration-edge'}>ACK={filled.ack}</span>
      {length && <span>LEN={filled.length}</span>}
      <span className="ml-auto font-sans text-[13px] text-soft">{t('filledIn')}</span>
    </p>
  )
}
