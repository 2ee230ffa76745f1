'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

interface WholeFieldProps {
  readonly value: number
  readonly most: number
  readonly label: string
  /** What is said where it is no such number. */
  readonly wrong: string
  readonly onValue: (value: number) => void
  readonly className?: string
}

/** A whole number from 1: what is typed stays as it is typed, and counts as soon as it is one. */
export function WholeField({ value, most, label, wrong, onValue, className = '' }: WholeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && readWhole(typed, most) === null
  return (
    <span className={`relative inline-block ${className}`}>
      <input
        type="text"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={isWrong}
        title={isWrong ? wrong : undefined}
        value={typed ?? String(value)}
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => {
          setTyped(target.value)
          const read = readWhole(target.value, most)
          if (read !== null) onValue(read)
        }}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
          if (step === undefined) return
          event.preventDefault()
          setTyped(null)
          onValue(Math.max(1, Math.min(most, value + step)))
        }}
        // What was no number gives way to the last one.
        onBlur={() => setTyped(null)}
        className="min-h-11 w-14 rounded-control border border-edge bg-card px-1 text-center font-mono text-[15px] tabular-nums aria-invalid:border-wrong aria-invalid:bg-wrong-wash"
      />
      {isWrong && (
        <span
          role="alert"
          className="absolute top-full right-0 z-10 mt-1 w-max max-w-56 rounded-control border border-wrong bg-wrong-wash px-2 py-1 text-[13px] text-wrong"
        >
          {wrong}
        </span>
      )}
    </span>
  )
}

function readWhole(typed: string, most: number): number | null {
  const value = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0
  return value >= 1 && value <= most ? value : null
}

const MOST_MINUTES = 180

export function MinutesField({
  name,
  minutes,
  onMinutes,
}: {
  readonly name: string
  readonly minutes: number
  readonly onMinutes: (minutes: number) => void
}) {
  const t = useTranslations('plans')
  return (
    <span className="flex items-center gap-1.5 text-[15px] text-soft">
      <WholeField
        value={minutes}
        most={MOST_MINUTES}
        label={t('minutesOf', { name })}
        wrong={t('minutesWrong')}
        onValue={onMinutes}
      />
      <span aria-hidden>{t('minutesShort')}</span>
    </span>
  )
}
