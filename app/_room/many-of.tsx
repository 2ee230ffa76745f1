'use client'

import { useTranslations } from 'next-intl'
import { Group } from '#app/_home/option.tsx'

interface ManyOfProps<T extends string> {
  readonly name: string
  readonly all: readonly T[]
  readonly say: (one: T) => string
  /** Empty: all of them. */
  readonly chosen: readonly T[]
  readonly onChoose: (chosen: readonly T[]) => void
}

/** Some of several things; nothing chosen means all. */
export function ManyOf<T extends string>({ name, all, say, chosen, onChoose }: ManyOfProps<T>) {
  const t = useTranslations('room.source')
  return (
    <Group name={name}>
      <div className="flex flex-wrap gap-1.5">
        {all.map((one) => (
          <label
            key={one}
            className="relative flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-edge px-2.5 py-1.5 text-[15px] leading-snug hover:bg-sunk has-checked:border-ink has-checked:bg-sunk has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client"
          >
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={() => onChoose(toggled(all, chosen, one))}
              className="size-4 accent-ink"
            />
            {say(one)}
          </label>
        ))}
      </div>
      <p className="mt-1.5 text-[14px] text-soft">
        {chosen.length === 0 ? t('all') : t('some', { count: String(chosen.length) })}
      </p>
    </Group>
  )
}

/** In the order of all. */
function toggled<T>(all: readonly T[], chosen: readonly T[], one: T): readonly T[] {
  return all.filter((other) => (other === one) !== chosen.includes(other))
}
