import type { ReactNode } from 'react'

interface ToastProps {
  /** Something is being waited for. */
  readonly busy?: boolean
  readonly children: ReactNode
}

/** A line about the match, not of it. */
export function Toast({ busy = false, children }: ToastProps) {
  return (
    <p className="appears rounded-3xl bg-ink px-5 py-2.5 text-center text-[15px] text-paper shadow-lg">
      {busy && (
        <span
          aria-hidden
          className="breathes mr-2 inline-block size-2.5 rounded-full bg-server align-baseline"
        />
      )}
      {children}
    </p>
  )
}
