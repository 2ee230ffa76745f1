'use client'

import { useTranslations } from 'next-intl'
import { ROLES, type SeatRole } from '#core/by-role.ts'
import type { PairView } from '#core/match/pair-view.ts'
import type { HostView } from '#core/session/view.ts'
import { awaitedIn } from './pair-status.ts'
import { useBeliefWords } from './use-belief-words.ts'
import { useSeatName } from './use-seat-name.ts'
import type { Waiting } from './use-waiting-since.ts'
import { waitKey } from './waiting-since.ts'

interface PairTroubleProps {
  readonly pair: PairView
  readonly host: HostView | null
  readonly waiting: Waiting
  /** The round is played: else nobody is waited for any more. */
  readonly isPlaying: boolean
}

/** Who is waited for and since when, how often they were refused, and what for again and again. */
export function PairTrouble({ pair, host, waiting, isPlaying }: PairTroubleProps) {
  const t = useTranslations('console.pair')
  const nameOf = useSeatName(host)
  const { titleOf } = useBeliefWords()
  const placeAt = (role: SeatRole) => (role === 'network' ? pair.network?.place : pair.ends[role].place)
  if (pair.phase !== 'playing') return null
  return (
    <div className="grid min-h-[2.9em] gap-1 text-[15px] leading-snug">
      {(isPlaying ? awaitedIn(pair) : []).map((role) => {
        const place = placeAt(role)
        const refusals = role === 'network' ? 0 : pair.ends[role].refusals
        return (
          <p key={role}>
            {place !== undefined && t('waitsFor', { who: nameOf(place) })}
            <span className="text-soft">
              <Since from={waiting.since.get(waitKey(pair, role))} now={waiting.now} />
              {refusals > 0 && ` · ${t('refused', { count: refusals })}`}
            </span>
          </p>
        )
      })}
      {ROLES.map((role) => {
        const { stuckAt, place } = pair.ends[role]
        if (stuckAt === null) return null
        return (
          <p key={role} className="font-semibold text-wrong">
            <span aria-hidden>! </span>
            <span className="sr-only">{nameOf(place)}. </span>
            {t('stuck', { why: titleOf(stuckAt) })}
          </p>
        )
      })}
    </div>
  )
}

const MINUTE = 60

/** Rounded, so that it does not count before one's eyes. */
function Since({ from, now }: { readonly from: number | undefined; readonly now: number }) {
  const t = useTranslations('console.pair')
  const seconds = from === undefined ? 0 : Math.floor((now - from) / 5000) * 5
  if (seconds < 5) return null
  const said =
    seconds < 2 * MINUTE
      ? t('seconds', { seconds: String(seconds) })
      : t('minutes', { minutes: String(Math.floor(seconds / MINUTE)) })
  return <span className="tabular-nums"> · {said}</span>
}
