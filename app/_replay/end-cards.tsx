'use client'

import { useTranslations } from 'next-intl'
import { type ByRole, ROLES, type Role } from '#core/by-role.ts'
import type { ReplayEnd } from '#core/match/replay-steps.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import type { SatThere } from './replayed-match.ts'

interface EndCardsProps {
  readonly people: ByRole<SatThere>
  readonly ends: ByRole<ReplayEnd>
  /** The end at which the step happened. */
  readonly at: Role | null
}

/** Both ends, each over its lifeline: who sat there, its state and its variables. */
export function EndCards({ people, ends, at }: EndCardsProps) {
  return (
    <div className="grid grid-cols-2 gap-2 sm:gap-4">
      {ROLES.map((role) => (
        <EndCard key={role} role={role} who={people[role]} end={ends[role]} lit={at === role} />
      ))}
    </div>
  )
}

interface EndCardProps {
  readonly role: Role
  readonly who: SatThere
  readonly end: ReplayEnd
  readonly lit: boolean
}

const LIT: Readonly<Record<Role, string>> = {
  client: 'border-client bg-client-wash',
  server: 'border-server bg-server-wash',
}
const INK: Readonly<Record<Role, string>> = { client: 'text-client', server: 'text-server' }

function EndCard({ role, who, end, lit }: EndCardProps) {
  const t = useTranslations()
  return (
    <section
      aria-label={t('replay.vars', { role: t(`roles.${role}`) })}
      className={`card min-w-0 p-2.5 transition-colors sm:p-3.5 ${lit ? LIT[role] : ''}`}
    >
      <div className="flex items-center gap-1.5 sm:gap-2">
        <RoleGlyph role={role} size="size-6 sm:size-7" />
        <p className="min-w-0 leading-tight">
          <span className="block truncate text-[15px] font-semibold sm:text-base">
            {t(`roles.${role}`)}
            {who.you && <span className="font-normal text-soft"> · {t('stage.you')}</span>}
          </span>
          <span className="block truncate text-[13px] text-soft">{nameOf(who, t)}</span>
        </p>
      </div>
      <p className={`mt-1.5 font-mono text-[13px] leading-tight font-semibold sm:text-[15px] ${INK[role]}`}>
        <span className="sr-only">{t('replay.state')}: </span>
        {end.state}
        <span className="block min-h-[1.25em] text-[12px] font-normal sm:text-[13px]">
          {end.becoming !== null && `→ ${end.becoming}`}
        </span>
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 font-mono text-[12px] leading-[1.45] sm:text-[13px]">
        <Value name="SND.UNA" value={end.sndUna} />
        <Value name="SND.NXT" value={end.sndNxt} />
        <Value name="RCV.NXT" value={end.rcvNxt} />
      </dl>
      <p className="mt-1 min-h-[2.9em] text-[12px] leading-[1.45] text-soft sm:min-h-[1.45em] sm:text-[13px]">
        <span className="sr-only">{t('replay.timers')}: </span>
        {timersText(end, t)}
        {end.open.length > 0 && ` · ${t('replay.owes', { count: String(end.open.length) })}`}
      </p>
    </section>
  )
}

function Value({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="text-end">{value}</dd>
    </>
  )
}

type Translate = ReturnType<typeof useTranslations<never>>

function timersText({ timers }: ReplayEnd, t: Translate): string {
  if (timers.length === 0) return t('replay.noTimer')
  return timers.map(({ timer, until }) => t('replay.fires', { timer, s: String(until / 1000) })).join(', ')
}

/** Who sat at an end, as it is shown. */
export function nameOf({ kind, name }: SatThere, t: Translate): string {
  return kind === 'computer' ? t('stage.computer') : (name ?? t('stage.nobody'))
}
