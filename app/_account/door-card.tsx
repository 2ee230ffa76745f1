import type { ReactNode } from 'react'

interface DoorCardProps {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
  /** Other ways from here. */
  readonly after?: ReactNode
}

/** What all pages before the sign-in look like. */
export function DoorCard({ title, lead, children, after }: DoorCardProps) {
  return (
    <div className="mx-auto w-full max-w-[30rem] px-4 py-8 sm:py-14">
      <h1 className="text-3xl font-semibold">{title}</h1>
      <p className="mt-2 text-soft">{lead}</p>
      <div className="card mt-6 p-5 sm:p-7">{children}</div>
      {after === undefined ? null : <div className="mt-5 grid justify-items-start gap-1">{after}</div>}
    </div>
  )
}
