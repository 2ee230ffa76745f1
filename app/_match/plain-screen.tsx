import type { ReactNode } from 'react'

interface PlainScreenProps {
  readonly title: string
  readonly line: string
  /** Something is under way. */
  readonly busy?: boolean
  readonly children?: ReactNode
}

/** One thing to read, and what can be done about it. */
export function PlainScreen({ title, line, busy = false, children }: PlainScreenProps) {
  return (
    <section
      aria-busy={busy}
      className="mx-auto flex w-full max-w-md grow flex-col justify-center gap-3 px-4 py-16 text-center"
    >
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-soft">{line}</p>
      <div className="mt-3 grid gap-2.5">{children}</div>
    </section>
  )
}
