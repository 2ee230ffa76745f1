'use client'

import { useTranslations } from 'next-intl'
import { type ByRole, ROLES, type Role } from '#core/by-role.ts'
import type { ReplayEnd } from '#core/match/replay-steps.ts'

const LOOK: Readonly<Record<Role, string>> = {
  client: 'border-t-client text-client',
  server: 'border-t-server text-server',
}

interface EndStatesProps {
  readonly ends: ByRole<ReplayEnd>
  /** The states alone: where two closes are side by side. */
  readonly brief?: boolean
}

/** The state and the variables of both ends after a step. */
export function EndStates({ ends, brief = false }: EndStatesProps) {
  const t = useTranslations()
  return (
    <div className="grid grid-cols-2 gap-2">
      {ROLES.map((role) => {
        const { state, sndUna, sndNxt, rcvNxt } = ends[role]
        return (
          <article
            key={role}
            aria-label={t('learn.vars', { role: t(`roles.${role}`) })}
            className={`min-w-0 rounded-control border border-t-[3px] border-rule bg-card px-3 py-2 ${LOOK[role]}`}
          >
            <p className="text-[13px] text-soft">{t(`roles.${role}`)}</p>
            <p className="font-mono text-[14px] leading-snug font-semibold">{state}</p>
            {!brief && (
              <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 font-mono text-[12px] leading-normal text-ink">
                <Value name="SND.UNA" value={sndUna} />
                <Value name="SND.NXT" value={sndNxt} />
                <Value name="RCV.NXT" value={rcvNxt} />
              </dl>
            )}
          </article>
        )
      })}
    </div>
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
