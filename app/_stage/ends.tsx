'use client'

import { useTranslations } from 'next-intl'
import { type Role, ROLES } from '#core/by-role.ts'
import type { MatchHead, Place } from '#core/match/view.ts'
import { RoleGlyph } from './role-glyph.tsx'

interface EndsProps {
  readonly head: MatchHead
  readonly names: Readonly<Record<string, string>>
}

/** Who sits at which end, over the two lifelines. Own end with its state; the other's is not known. */
export function Ends({ head, names }: EndsProps) {
  return (
    <div>
      <div className="flex justify-between gap-3">
        {ROLES.map((role) => (
          <End key={role} role={role} head={head} names={names} />
        ))}
      </div>
      {head.network !== null && <Between network={head.network} names={names} />}
    </div>
  )
}

const NETWORK = 'network'

/** That somebody plays the network is no secret; what they do is. */
function Between({ network, names }: { readonly network: Place } & Pick<EndsProps, 'names'>) {
  const t = useTranslations()
  return (
    <p className="mt-1.5 flex items-center justify-center gap-2 text-center text-[13px] text-soft">
      <RoleGlyph role={NETWORK} size="size-5" />
      {t('stage.networkBy', { name: placeName(network, names, t) })}
      {network.lent && ` · ${t('stage.lent')}`}
    </p>
  )
}

function End({ role, head, names }: EndsProps & { readonly role: Role }) {
  const t = useTranslations()
  const own = role === head.role
  const right = role === 'server' ? 'flex-row-reverse text-end' : ''
  return (
    <div className={`flex min-w-0 basis-1/2 items-center gap-2.5 ${right}`}>
      <RoleGlyph role={role} lit={own} />
      <div className="min-w-0 leading-tight">
        <p className="truncate font-semibold">
          {t(`roles.${role}`)}
          {own && <span className="font-normal text-soft"> · {t('stage.you')}</span>}
        </p>
        <p className="truncate text-[13px] text-soft">
          {own ? <OwnState head={head} /> : partnerName(head, names, t)}
          {!own && head.partner.lent && ` · ${t('stage.lent')}`}
        </p>
      </div>
    </div>
  )
}

function OwnState({ head }: { readonly head: MatchHead }) {
  const colour = head.role === 'client' ? 'text-client' : 'text-server'
  return (
    <span className={`font-mono font-medium ${colour}`}>
      {head.state}
      {head.becoming !== null && <span className="max-sm:hidden"> → {head.becoming}</span>}
    </span>
  )
}

/** The partner's name as it is shown: a person's, the computer, or nobody yet. */
export function partnerName(
  { partner }: Pick<MatchHead, 'partner'>,
  names: Readonly<Record<string, string>>,
  t: ReturnType<typeof useTranslations<never>>,
): string {
  return placeName(partner, names, t)
}

/** Who holds a place, as it is shown. */
export function placeName(
  { kind, seat, other }: Place,
  names: Readonly<Record<string, string>>,
  t: ReturnType<typeof useTranslations<never>>,
): string {
  if (kind === 'computer') return t('stage.computer')
  const [first, second] = [seat, other].map((id) => (id ? names[id] : undefined))
  if (first !== undefined && second !== undefined) return t('match.turn.two', { first, second })
  return first ?? second ?? t('stage.nobody')
}
