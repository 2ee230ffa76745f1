'use client'

import { useId, useState } from 'react'

interface WholeNumberProps {
  readonly name: string
  /** The name is for the screen reader alone. */
  readonly inRow?: boolean
  readonly value: number | null
  readonly onValue: (value: number | null) => void
}

/** A number as it is typed; what is none yet is null, and stays there to be mended. */
export function WholeNumber({ name, inRow = false, value, onValue }: WholeNumberProps) {
  const id = useId()
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  // Changed from elsewhere, as by another version of the set: then what was typed is no longer it.
  const shown = numberOf(typed) === value ? typed : String(value ?? '')
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={id} className={inRow ? 'sr-only' : 'font-semibold'}>
        {name}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value)
          onValue(numberOf(target.value))
        }}
        className="field max-w-60 font-mono"
      />
    </div>
  )
}

/** Spaces and the commas of thousands may be typed. */
function numberOf(typed: string): number | null {
  const digits = typed.replaceAll(/[\s,，_]/g, '')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}
