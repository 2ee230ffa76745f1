'use client'

import type { ReactNode } from 'react'

export function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-[13px] font-medium text-soft">{name}</legend>
      {children}
    </fieldset>
  )
}

interface OptionProps {
  readonly group: string
  readonly chosen: boolean
  /** It cannot be had with what else is chosen. */
  readonly off?: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** A radio button that is a card: the frame and the weight of the dot say which one it is. */
export function Option({ group, chosen, off = false, onChoose, children }: OptionProps) {
  return (
    <label
      className={`relative flex min-h-11 items-center rounded-control border border-edge px-2.5 py-1.5 text-[15px] has-checked:border-ink has-checked:bg-sunk has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client ${off ? 'cursor-default border-dashed opacity-55' : 'cursor-pointer hover:bg-sunk'}`}
    >
      <input
        type="radio"
        name={group}
        checked={chosen}
        disabled={off}
        onChange={onChoose}
        className="sr-only"
      />
      <span className="min-w-0">{children}</span>
    </label>
  )
}
