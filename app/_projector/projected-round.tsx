'use client'

import { useTranslations } from 'next-intl'
import type { PairView } from '#core/match/pair-view.ts'
import type { ProjectorShows, SessionHead } from '#core/session/view.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { ClassWall } from '#app/_wall/class-wall.tsx'
import { PairLarge } from './pair-large.tsx'
import { useStandingWall } from './use-standing-wall.ts'

interface ProjectedRoundProps {
  readonly known: KnownSession
  readonly pair: ReadPair | null
}

const AUTO: ProjectorShows = { kind: 'auto' }
/** The same one each time: another one would draw every pair anew. */
const NO_NAMES: Readonly<Record<string, string>> = {}

/** A round of matches: all pairs, all pairs as they were, or one of them large. */
export function ProjectedRound({ known, pair }: ProjectedRoundProps) {
  const { head, wall } = known
  const pairs = useStandingWall(wall)
  const shows = wall?.shows ?? AUTO
  switch (shows.kind) {
    case 'auto':
    case 'frozen':
      return (
        <Wall head={head} pairs={pairs} names={wall?.names ?? NO_NAMES} isFrozen={shows.kind === 'frozen'} />
      )
    case 'pair':
      return (
        <PairLarge
          key={shows.match}
          read={pair?.match === shows.match ? pair : null}
          number={pairs.findIndex(({ match }) => match === shows.match) + 1}
          step={shows.step}
        />
      )
  }
}

interface WallProps {
  readonly head: SessionHead
  readonly pairs: readonly PairView[]
  readonly names: Readonly<Record<string, string>>
  readonly isFrozen: boolean
}

function Wall({ head, pairs, names, isFrozen }: WallProps) {
  const t = useTranslations('projector.round')
  return (
    <section className="flex min-h-0 grow flex-col gap-[0.3em]">
      <div className="flex min-h-[1.7em] shrink-0 flex-wrap items-center gap-x-[0.9em] gap-y-1 text-[0.8em]">
        {head.round !== null && (
          <h2 className="text-soft">{t('number', { number: String(head.round.index + 1) })}</h2>
        )}
        <Counts pairs={pairs} />
        <span className="grow" />
        {isFrozen ? <FrozenSign /> : head.phase === 'debrief' && <p className="text-soft">{t('talk')}</p>}
      </div>
      {pairs.length === 0 ? (
        <p className="m-auto text-[1.2em] text-soft">{t(head.phase === 'playing' ? 'pairing' : 'none')}</p>
      ) : (
        <div
          className={`flex min-h-0 grow flex-col rounded-[0.5em] ${isFrozen ? 'outline-[0.09em] outline-offset-[0.12em] outline-net outline-dashed' : ''}`}
        >
          <ClassWall pairs={pairs} names={names} />
        </div>
      )}
    </section>
  )
}

/** Of the pairs that are seen: what stands still has counts that stand still. */
function Counts({ pairs }: { readonly pairs: readonly PairView[] }) {
  const t = useTranslations('projector.round')
  const over = pairs.filter(({ phase }) => phase === 'ended').length
  return (
    <p className="flex gap-x-[0.8em] font-semibold tabular-nums">
      <span>
        <span aria-hidden className="text-client">
          ●{' '}
        </span>
        {t('playing', { count: String(pairs.length - over) })}
      </span>
      <span className="text-ok">
        <span aria-hidden>✓ </span>
        {t('over', { count: String(over) })}
      </span>
    </p>
  )
}

function FrozenSign() {
  const t = useTranslations('projector.frozen')
  return (
    <p className="rounded-full border-[0.08em] border-dashed border-net bg-card px-[0.8em]">
      <strong className="font-semibold">
        <span aria-hidden>❄ </span>
        {t('title')}
      </strong>{' '}
      <span className="text-soft">{t('line')}</span>
    </p>
  )
}
