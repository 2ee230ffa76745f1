'use client'

import type { Role } from '#core/by-role.ts'
import type { Line } from '#core/match/line.ts'
import { useLineWords } from './scene.tsx'

const BUBBLE: Readonly<Record<Role, string>> = {
  client: 'bg-client-wash rounded-bl-none border-client/35',
  server: 'bg-server-wash rounded-br-none border-server/35',
}

/** What was said, as a bubble on its speaker's side. */
export function SaidLine({ line, role }: { readonly line: Line; readonly role: Role }) {
  const say = useLineWords()
  return (
    <blockquote
      className={`max-w-full rounded-2xl border px-4 py-2 leading-snug font-medium ${BUBBLE[role]} ${role === 'client' ? 'self-start' : 'self-end'}`}
    >
      {say(line)}
    </blockquote>
  )
}
