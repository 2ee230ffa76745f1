'use client'

interface CheckProps {
  readonly name: string
  readonly line: string
  readonly chosen: boolean
  /** It can be changed no more. */
  readonly fixed?: boolean
  readonly onChoose: (chosen: boolean) => void
}

export function Check({ name, line, chosen, fixed = false, onChoose }: CheckProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-1">
      <input
        type="checkbox"
        checked={chosen}
        disabled={fixed}
        onChange={({ target }) => onChoose(target.checked)}
        className="mt-1 size-4 shrink-0 accent-ink"
      />
      <span className="leading-snug font-medium">
        {name}
        <span className="block text-[14px] font-normal text-soft">{line}</span>
      </span>
    </label>
  )
}
