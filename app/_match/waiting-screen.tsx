'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import type { MatchHead, NetworkHead, Place } from '#core/match/view.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { useCrumb, useScenarioWords } from '#app/_stage/scenario-words.ts'
import { ShareLink } from './share-link.tsx'

interface WaitingScreenProps {
  readonly head: MatchHead | NetworkHead
  readonly origins: readonly string[]
  /** Where the link leads that others come in by, if not to the match itself. */
  readonly path?: string
  readonly onSeatComputer: () => void
}

/** Alone at the table, or nearly: how to get somebody to each place that is free. */
export function WaitingScreen({ head, origins, path, onSeatComputer }: WaitingScreenProps) {
  const t = useTranslations()
  const words = useScenarioWords()
  const crumb = useCrumb()(head)
  const free = freeRoles(head)
  const [chosen, setChosen] = useState<SeatRole | null>(null)
  const wanted = free.find((role) => role === chosen) ?? free[0]
  const others = free.map((role) => t(`roles.${role}`)).join(t('waiting.and'))
  return (
    <div className="mx-auto grid w-full max-w-[1000px] gap-x-12 gap-y-8 px-4 py-8 sm:px-7 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] md:py-12">
      <section className="min-w-0">
        <h1 className="text-3xl font-semibold">{t('waiting.title')}</h1>
        <p className="mt-2 flex items-center gap-2.5 text-soft">
          <RoleGlyph role={head.role} size="size-7" />
          {t(free.length > 1 || head.role === 'network' ? 'waiting.youFree' : 'waiting.you', {
            role: t(`roles.${head.role}`),
            other: others,
          })}
        </p>
        <p className="mt-5">{t('waiting.send')}</p>
        {free.length > 1 && wanted !== undefined && (
          <LinkFor free={free} chosen={wanted} onChoose={setChosen} />
        )}
        {wanted !== undefined && (
          <ShareLink
            key={wanted}
            origins={origins}
            path={path ?? `/play/${head.match}${free.length > 1 ? `?role=${wanted}` : ''}`}
          />
        )}
        <output className="block mt-4 text-[15px] text-soft">
          <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
          {t('waiting.starts')}
        </output>
      </section>
      <aside className="flex flex-col gap-4 md:pt-1">
        <div className="card p-5">
          <h2 className="text-[13px] font-medium text-soft">{t('waiting.meanwhile')}</h2>
          <p className="mt-1 font-semibold">{crumb}</p>
          <p className="mt-2">{words(head.scenario, 'situation')}</p>
          {head.role !== 'network' && (
            <p className="mt-2 font-medium">{words(head.scenario, `roles.${head.role}`)}</p>
          )}
          {head.role === 'network' && (
            <p className="mt-3 border-t border-rule pt-3">
              <span className="block text-[13px] text-soft">{t('network.goal')}</span>
              {t(`network.goals.${head.goal}`)}
            </p>
          )}
        </div>
        <button type="button" className="button" onClick={onSeatComputer}>
          {t('waiting.computer', { role: others })}
        </button>
      </aside>
    </div>
  )
}

function freeRoles(head: MatchHead | NetworkHead): SeatRole[] {
  return SEAT_ROLES.filter((role) => placeOf(head, role)?.kind === 'nobody')
}

/** Null: there is no such place in this match. */
function placeOf(head: MatchHead | NetworkHead, role: SeatRole): Place | null {
  if (role === head.role) return head.you
  if (head.role === 'network') return role === 'network' ? head.you : head.ends[role]
  return role === 'network' ? head.network : head.partner
}

interface LinkForProps {
  readonly free: readonly SeatRole[]
  readonly chosen: SeatRole
  readonly onChoose: (role: SeatRole) => void
}

/** Each place has its own link. */
function LinkFor({ free, chosen, onChoose }: LinkForProps) {
  const t = useTranslations()
  return (
    <fieldset className="mt-4">
      <legend className="mb-1.5 text-[13px] text-soft">{t('waiting.linkFor')}</legend>
      <div className="flex flex-wrap gap-2">
        {free.map((role) => (
          <label
            key={role}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-edge py-1 pr-3.5 pl-2 hover:bg-sunk has-checked:border-ink has-checked:bg-sunk has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client"
          >
            <input
              type="radio"
              name="link-for"
              checked={role === chosen}
              onChange={() => onChoose(role)}
              className="sr-only"
            />
            <RoleGlyph role={role} size="size-7" />
            {t(`roles.${role}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
