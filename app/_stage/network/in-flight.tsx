'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { partnerOf } from '#core/by-role.ts'
import type { NetworkHead } from '#core/match/view.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import { RoleGlyph } from '../role-glyph.tsx'
import { FateChoice } from './fate-choice.tsx'
import { TO_DECIDE_MS, useCountdown } from './use-countdown.ts'

interface InFlightProps {
  readonly head: NetworkHead
  readonly singleKeys: boolean
  readonly onFate: (flight: number, fate: Fate) => void
}

type Aloft = NetworkHead['undecided'][number]

/** The segments that wait for a decision, the oldest first, and what can be done to the one that is chosen. */
export function InFlight({ head, singleKeys, onFate }: InFlightProps) {
  const t = useTranslations('network')
  const [decided, setDecided] = useState<ReadonlySet<number>>(new Set())
  const [wanted, setWanted] = useState<number | null>(null)
  const undecided = head.undecided.filter(({ flight }) => !decided.has(flight))
  const chosen = undecided.find(({ flight }) => flight === wanted) ?? undecided[0]

  if (chosen === undefined) return <NothingInFlight head={head} />
  function decide(fate: Fate): void {
    if (chosen === undefined) return
    setDecided(new Set([...decided, chosen.flight]))
    onFate(chosen.flight, fate)
  }
  return (
    <section className="card flex flex-col gap-3 p-4 sm:p-5">
      <h2 className="text-lg font-semibold">{t('asks', { count: String(undecided.length) })}</h2>
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t('choose')}</legend>
        {undecided.map((aloft, index) => (
          <Segment
            // With each decision the oldest one's time begins anew.
            key={index === 0 ? `${aloft.flight} of ${undecided.length}` : aloft.flight}
            aloft={aloft}
            isNext={index === 0}
            chosen={aloft === chosen}
            onChoose={() => setWanted(aloft.flight)}
          />
        ))}
      </fieldset>
      <FateChoice
        key={chosen.flight}
        canIntervene={head.used < head.budget}
        singleKeys={singleKeys}
        onFate={decide}
      />
    </section>
  )
}

interface SegmentProps {
  readonly aloft: Aloft
  /** The time is always the oldest one's, and begins anew with each decision. */
  readonly isNext: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Segment({ aloft, isNext, chosen, onChoose }: SegmentProps) {
  const t = useTranslations()
  const { flight, from, segment, sentAt } = aloft
  const [bits = '', numbers = ''] = formatSegment(segment).split('  ')
  return (
    <label className="relative block min-h-16 cursor-pointer overflow-hidden rounded-card border-[1.5px] border-dashed border-net bg-paper px-4 py-3 hover:bg-sunk has-checked:border-solid has-checked:border-ink has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client">
      <input
        type="radio"
        name="flight"
        value={flight}
        checked={chosen}
        onChange={onChoose}
        className="sr-only"
      />
      <span className="flex items-center gap-2">
        <RoleGlyph role={from} size="size-6" />
        <span aria-hidden>→</span>
        <RoleGlyph role={partnerOf(from)} size="size-6" />
        <span className="sr-only">
          {t('network.way', { from: t(`roles.${from}`), to: t(`roles.${partnerOf(from)}`) })}
        </span>
        <span className="grow" />
        <span className="font-mono text-[13px] text-soft">
          {t('stage.seconds', { s: String(sentAt / 1000) })}
        </span>
      </span>
      <span className="mt-1.5 block font-mono text-lg leading-tight font-semibold">{bits}</span>
      <span className="block font-mono text-[15px] text-soft">{numbers}</span>
      {isNext && <TimeLeft />}
    </label>
  )
}

function TimeLeft() {
  const t = useTranslations('network')
  const left = useCountdown()
  return (
    <>
      <span className="mt-1 block text-[13px] text-soft">
        {t('left', { s: String(Math.ceil(left / 1000)) })}
      </span>
      <span
        aria-hidden
        className="absolute inset-x-0 bottom-0 h-1 origin-left bg-net"
        style={{ transform: `scaleX(${left / TO_DECIDE_MS})` }}
      />
    </>
  )
}

function NothingInFlight({ head }: { readonly head: NetworkHead }) {
  const t = useTranslations('network')
  const spent = head.used >= head.budget
  return (
    <section className="card p-5">
      <h2 className="flex items-center gap-3 text-lg font-semibold">
        <span aria-hidden className="breathes size-3 rounded-full bg-net" />
        {t(spent ? 'spent' : 'idle')}
      </h2>
      <p className="mt-1 text-soft">{t(spent ? 'spentLine' : 'idleLine')}</p>
    </section>
  )
}
