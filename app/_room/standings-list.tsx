'use client'

import { useTranslations } from 'next-intl'
import type { OwnPlace, StandingsHead, StandingsRow } from '#core/session/view.ts'

interface StandingsListProps {
  readonly standings: StandingsHead
  /** Null: whoever looks does not play. */
  readonly own: OwnPlace | null
}

/** The first ten, and oneself below them where one is not among them. */
export function StandingsList({ standings, own }: StandingsListProps) {
  const t = useTranslations('room.standings')
  const { rows, ranked } = standings
  if (ranked === 0) return <p className="text-soft">{t('none')}</p>
  const isShown = own === null || rows.some(({ seat }) => seat === own.seat)
  const shown = rows.length + (isShown || own.rank === null ? 0 : 1)
  return (
    <table className="w-full border-separate border-spacing-y-1">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="text-[13px] text-soft">
        <tr>
          <th scope="col" className="w-14 px-2 text-start font-normal">
            {t('rank')}
          </th>
          <th scope="col" className="text-start font-normal">
            {t('name')}
          </th>
          <th scope="col" className="px-2 text-end font-normal whitespace-nowrap">
            {t('right')}
          </th>
          <th scope="col" className="px-2 text-end font-normal whitespace-nowrap">
            {t('points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // An anonymous board has places and no seats.
          <Row key={row.seat || index} row={row} isOwn={row.seat === own?.seat} />
        ))}
        {!isShown && own.rank !== null && <Row row={{ ...own, rank: own.rank }} isOwn />}
      </tbody>
      {ranked > shown && (
        <tfoot className="text-[13px] text-soft">
          <tr>
            <td colSpan={4} className="px-2">
              {t('more', { count: String(ranked - shown) })}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Row({ row, isOwn }: { readonly row: StandingsRow; readonly isOwn: boolean }) {
  const t = useTranslations('room.standings')
  const cell = isOwn ? 'bg-client-wash py-2' : 'bg-card py-2'
  return (
    <tr>
      <td className={`${cell} rounded-s-control px-2 font-mono text-[15px]`}>{row.rank}</td>
      <th scope="row" className={`${cell} text-start leading-snug font-medium [overflow-wrap:anywhere]`}>
        {row.name === '' ? <span className="font-normal text-soft">{t('somebody')}</span> : row.name}
        {isOwn && <span className="ml-1.5 text-[13px] font-normal text-client">({t('you')})</span>}
      </th>
      <td className={`${cell} px-2 text-end font-mono text-[15px] text-soft tabular-nums`}>{row.right}</td>
      <td className={`${cell} rounded-e-control px-2 text-end font-mono font-semibold tabular-nums`}>
        {row.points}
      </td>
    </tr>
  )
}
