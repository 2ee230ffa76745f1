'use client'

interface IconButtonProps {
  readonly label: string
  readonly path: string
  readonly off?: boolean
  readonly onPress: () => void
}

export const PATHS = {
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  remove: 'M7 7l10 10M17 7L7 17',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  delete: 'M5 7h14M10 7V4.5h4V7M7.5 7l.8 12h7.4l.8-12',
} as const

/** A deed that a sign is enough for, with its name for whoever does not see it. */
export function IconButton({ label, path, off = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      // Left in the order of Tab: at the end of a list the focus stays where it was.
      aria-disabled={off}
      onClick={() => !off && onPress()}
      className="grid size-11 shrink-0 place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink aria-disabled:opacity-35 aria-disabled:hover:bg-transparent"
    >
      <svg viewBox="0 0 24 24" aria-hidden className="size-5 fill-none stroke-current" strokeWidth="1.8">
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  )
}

interface AddButtonProps {
  readonly label: string
  readonly off?: boolean
  readonly onPress: () => void
}

export function AddButton({ label, off = false, onPress }: AddButtonProps) {
  return (
    <button
      type="button"
      disabled={off}
      onClick={onPress}
      className="inline-flex min-h-11 items-center gap-2 justify-self-start rounded-control px-2.5 text-[15px] font-medium text-soft enabled:hover:bg-sunk enabled:hover:text-ink disabled:opacity-55"
    >
      <span aria-hidden className="text-xl leading-none">
        +
      </span>
      {label}
    </button>
  )
}
