'use client'

import { useTranslations } from 'next-intl'
import type { SessionHead, StandingsRow } from '#core/session/view.ts'
import { FitBox } from './fit-box.tsx'

/** The first ten; where the board is anonymous places and points alone. */
export function ProjectedStandings({ head }: { readonly head: SessionHead }) {
  const t = useTranslations('projector.standings')
  const { standings } = head
  return (
    <section className="flex min-h-0 grow flex-col gap-[0.5em]">
      <h2 className="shrink-0 text-[1.5em] leading-tight font-semibold">{t('title')}</h2>
      <FitBox most={1.35}>
        {standings === null && <p className="text-[1.1em] text-soft">{t('hidden')}</p>}
        {standings !== null && standings.rows.length === 0 && (
          <p className="text-[1.1em] text-soft">{t('none')}</p>
        )}
        {standings !== null && <Rows rows={standings.rows} />}
        {standings !== null && standings.ranked > standings.rows.length && (
          <p className="mt-[0.5em] text-[0.75em] text-soft">
            {t('more', { count: String(standings.ranked - standings.rows.length) })}
          </p>
        )}
      </FitBox>
    </section>
  )
}

/** Down the first column, then the second. */
function Rows({ rows }: { readonly rows: readonly StandingsRow[] }) {
  return (
    <ol className="gap-x-[1.2em] lg:columns-2">
      {rows.map((row, index) => (
        // Where the board is anonymous a row has nothing of its own but its place.
        <Row key={row.seat === '' ? index : row.seat} row={row} />
      ))}
    </ol>
  )
}

function Row({ row }: { readonly row: StandingsRow }) {
  const t = useTranslations('projector.standings')
  const { rank, name, points } = row
  return (
    <li className="mb-[0.35em] flex break-inside-avoid items-center gap-[0.6em] rounded-[0.4em] border border-rule bg-card px-[0.6em] py-[0.28em]">
      <span
        className={`grid size-[1.7em] shrink-0 place-items-center rounded-full font-mono text-[0.9em] font-semibold ${rank <= 3 ? 'bg-server-wash text-server' : 'bg-sunk text-soft'}`}
      >
        <span aria-hidden>{rank}</span>
        <span className="sr-only">{t('place', { rank: String(rank) })}</span>
      </span>
      <span className="min-w-0 grow leading-tight font-medium [overflow-wrap:anywhere]">{name}</span>
      <span className="shrink-0 font-mono font-semibold whitespace-nowrap tabular-nums">
        {t('points', { points: String(points) })}
      </span>
    </li>
  )
}
