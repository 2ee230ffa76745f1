'use client'

import { useTranslations } from 'next-intl'
import type { Role, SeatRole } from '#core/by-role.ts'
import type { PairEnd, PairNetwork } from '#core/match/pair-view.ts'
import type { HostView } from '#core/session/view.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { useSeatName } from './use-seat-name.ts'

const NETWORK: SeatRole = 'network'
const INK: Readonly<Record<Role, string>> = { client: 'text-client', server: 'text-server' }

interface PairSeatProps {
  readonly role: Role
  readonly end: PairEnd
  readonly host: HostView | null
}

/** Who sits at an end, and its state. */
export function PairSeat({ role, end, host }: PairSeatProps) {
  const t = useTranslations()
  const nameOf = useSeatName(host)
  const { place, state, becoming } = end
  return (
    <div className="flex min-w-0 items-start gap-2">
      <RoleGlyph role={role} size="size-6" />
      <div className="min-w-0 leading-tight">
        <p className="text-[15px] font-medium [overflow-wrap:anywhere]">
          <span className="sr-only">{t(`roles.${role}`)}: </span>
          {nameOf(place)}
        </p>
        {place.lent && <p className="text-[13px] text-soft">{t('console.pair.lent')}</p>}
        <p className={`font-mono text-[12px] font-semibold ${INK[role]}`}>
          {state}
          {becoming !== null && <span className="font-normal"> → {becoming}</span>}
        </p>
      </div>
    </div>
  )
}

interface PairNetworkRowProps {
  readonly network: PairNetwork
  readonly host: HostView | null
}

export function PairNetworkRow({ network, host }: PairNetworkRowProps) {
  const t = useTranslations()
  const nameOf = useSeatName(host)
  return (
    <div className="flex min-w-0 items-start gap-2">
      <RoleGlyph role={NETWORK} size="size-6" />
      <p className="min-w-0 text-[15px] leading-tight [overflow-wrap:anywhere]">
        <span className="sr-only">{t('roles.network')}: </span>
        {nameOf(network.place)}
        {network.place.lent && <span className="block text-[13px] text-soft">{t('console.pair.lent')}</span>}
        {network.undecided > 0 && (
          <span className="block text-[13px] text-soft">
            {t('console.pair.undecided', { count: network.undecided })}
          </span>
        )}
      </p>
    </div>
  )
}
