'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import type { ReplayEnd } from '#core/match/replay-steps.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'

interface LargeEndProps {
  readonly role: Role
  readonly end: ReplayEnd
  /** What is told has happened here. */
  readonly lit: boolean
  /** What is open is asked of somebody right now: the numbers would tell the answer. */
  readonly isOpen: boolean
}

const LIT: Readonly<Record<Role, string>> = {
  client: 'border-client bg-client-wash',
  server: 'border-server bg-server-wash',
}
const INK: Readonly<Record<Role, string>> = { client: 'text-client', server: 'text-server' }

/** One end for the whole room: its state and its variables, and nobody's name. */
export function LargeEnd({ role, end, lit, isOpen }: LargeEndProps) {
  const t = useTranslations()
  const isThinking = isOpen && end.open.length > 0
  const value = (number: number): string => (isThinking ? '…' : String(number))
  const next = isThinking ? t('projector.pair.thinking') : end.becoming === null ? '' : `→ ${end.becoming}`
  return (
    <section
      aria-label={t('replay.vars', { role: t(`roles.${role}`) })}
      className={`min-w-0 rounded-card border-2 px-[0.55em] py-[0.4em] transition-colors motion-reduce:transition-none ${lit ? LIT[role] : 'border-rule bg-card'}`}
    >
      <p className="flex items-center gap-[0.4em] text-[0.75em] font-semibold">
        <RoleGlyph role={role} size="size-[1.7em]" />
        {t(`roles.${role}`)}
      </p>
      <p className={`mt-[0.15em] font-mono text-[0.95em] leading-tight font-semibold ${INK[role]}`}>
        {end.state}
        <span className="block min-h-[1.25em] text-[0.75em] font-normal">{next}</span>
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-[0.6em] font-mono text-[0.62em] leading-[1.5]">
        <Value name="SND.UNA" value={value(end.sndUna)} />
        <Value name="SND.NXT" value={value(end.sndNxt)} />
        <Value name="RCV.NXT" value={value(end.rcvNxt)} />
      </dl>
    </section>
  )
}

function Value({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="text-end">{value}</dd>
    </>
  )
}
