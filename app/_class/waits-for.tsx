import type { ReactNode } from 'react'

/** Whom or what is waited for: on every screen that has nothing to do. */
export function WaitsFor({ children }: { readonly children: ReactNode }) {
  return (
    <p className="text-soft">
      <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
      {children}
    </p>
  )
}
