'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'

const LOOK =
  'inline-flex min-h-11 items-center rounded-control px-2.5 text-[15px] font-medium text-soft hover:bg-sunk hover:text-ink disabled:opacity-55'

interface QuietProps {
  /** In full, where what is shown leaves out of which plan. */
  readonly label?: string
  readonly children: ReactNode
}

/** A deed that is not the main one of its row. */
export function QuietButton({
  label,
  children,
  onPress,
  ...rest
}: QuietProps & {
  readonly onPress: () => void
  readonly disabled?: boolean
  readonly expanded?: boolean
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={rest.expanded}
      disabled={rest.disabled}
      onClick={onPress}
      className={LOOK}
    >
      {children}
    </button>
  )
}

export function QuietLink({ label, href, children }: QuietProps & { readonly href: string }) {
  return (
    <Link href={href} aria-label={label} className={LOOK}>
      {children}
    </Link>
  )
}

/** What a browser saves. */
export function QuietFile({ label, href, children }: QuietProps & { readonly href: string }) {
  return (
    <a href={href} download aria-label={label} className={LOOK}>
      {children}
    </a>
  )
}
