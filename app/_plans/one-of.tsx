'use client'

import { useId } from 'react'
import { Group, Option } from '#app/_home/option.tsx'

interface OneOfProps<T extends string> {
  readonly name: string
  readonly all: readonly T[]
  readonly chosen: T
  readonly say: (one: T) => string
  /** It can be changed no more. */
  readonly fixed?: boolean
  readonly onChoose: (one: T) => void
}

export function OneOf<T extends string>({ name, all, chosen, say, fixed = false, onChoose }: OneOfProps<T>) {
  const group = useId()
  return (
    <Group name={name}>
      <div
        className={`grid gap-1.5 ${all.length === 2 ? 'min-[420px]:grid-cols-2' : 'min-[420px]:grid-cols-3'}`}
      >
        {all.map((one) => (
          <Option
            key={one}
            group={group}
            chosen={chosen === one}
            off={fixed && chosen !== one}
            onChoose={() => onChoose(one)}
          >
            {say(one)}
          </Option>
        ))}
      </div>
    </Group>
  )
}
