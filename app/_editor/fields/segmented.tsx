'use client'

import { type ReactNode, useId } from 'react'

interface SegmentedProps<T extends string> {
  readonly name: string
  /** The name is shown, or for the screen reader alone. */
  readonly named?: boolean
  readonly all: readonly T[]
  readonly value: T | null
  readonly say: (one: T) => ReactNode
  readonly onChoose: (one: T) => void
}

/** One of a few, side by side. */
export function Segmented<T extends string>({
  name,
  named = true,
  all,
  value,
  say,
  onChoose,
}: SegmentedProps<T>) {
  const id = useId()
  return (
    <fieldset className="min-w-0">
      <legend className={named ? 'mb-1 text-[14px] text-soft' : 'sr-only'}>{name}</legend>
      <div className="inline-flex max-w-full flex-wrap rounded-control border-[1.5px] border-edge">
        {all.map((one) => (
          <label
            key={one}
            className="relative inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center rounded-[8px] px-3 py-1 text-center text-[15px] leading-snug hover:bg-sunk has-checked:bg-ink has-checked:text-paper has-focus-visible:z-10 has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client has-focus-visible:outline-solid"
          >
            <input
              type="radio"
              name={id}
              value={one}
              checked={value === one}
              onChange={() => onChoose(one)}
              className="sr-only"
            />
            {say(one)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
