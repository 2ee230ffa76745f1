import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { readLeaderboard } from '#server/web.ts'
import { clockText } from '#app/_stage/clock-text.ts'

type Row = Awaited<ReturnType<typeof readLeaderboard>>[number]

interface BoardProps {
  readonly rows: readonly Row[]
  /** Public id of the seat that looks. */
  readonly own: string | null
}

/** Best attempts, the best first. On a phone the lesser columns go, rather than the page sideways. */
export async function Board({ rows, own }: BoardProps) {
  const t = await getTranslations('board')
  if (rows.length === 0) return <EmptyBoard />
  // Some scenarios end without a clean close, whoever plays them.
  const showsClean = rows.some(({ clean }) => clean)
  return (
    <div className="card mt-6 overflow-hidden">
      <table className="w-full text-[15px]">
        <caption className="sr-only">{t('title')}</caption>
        <thead className="text-[13px] text-soft">
          <tr className="border-b border-rule">
            <Head end>{t('rank')}</Head>
            <Head>{t('player')}</Head>
            <Head end>{t('percent')}</Head>
            <Head end lesser>
              {t('accuracy')}
            </Head>
            <Head end>{t('time')}</Head>
            {showsClean && <Head lesser>{t('clean')}</Head>}
            <Head end lesser>
              {t('attempts')}
            </Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardLine key={row.seat} row={row} own={row.seat === own} showsClean={showsClean} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface BoardLineProps {
  readonly row: Row
  readonly own: boolean
  readonly showsClean: boolean
}

async function BoardLine({ row, own, showsClean }: BoardLineProps) {
  const t = await getTranslations('board')
  return (
    <tr className={`border-b border-rule last:border-0 ${own ? 'bg-client-wash' : ''}`}>
      <Cell end>{row.rank}</Cell>
      <td className="w-full max-w-0 truncate px-3 py-2.5 font-medium">
        {row.name}
        {own && <span className="ml-2 text-[13px] font-normal text-soft">{t('you')}</span>}
      </td>
      <Cell end strong>
        {row.percent}%
      </Cell>
      <Cell end lesser>
        {row.accuracy}%
      </Cell>
      <Cell end>{clockText(row.elapsedMs)}</Cell>
      {showsClean && (
        <td className="px-3 py-2.5 max-sm:hidden">
          {row.clean ? (
            <span className="text-ok">✓ {t('cleanYes')}</span>
          ) : (
            <span className="text-soft">{t('cleanNo')}</span>
          )}
        </td>
      )}
      <Cell end lesser>
        {row.attempts}
      </Cell>
    </tr>
  )
}

interface CellProps {
  readonly children: ReactNode
  readonly end?: boolean
  readonly lesser?: boolean
  readonly strong?: boolean
}

function Head({ children, end = false, lesser = false }: CellProps) {
  return (
    <th
      className={`px-3 py-2 font-medium whitespace-nowrap ${end ? 'text-end' : 'text-start'} ${lesser ? 'max-sm:hidden' : ''}`}
    >
      {children}
    </th>
  )
}

function Cell({ children, end = false, lesser = false, strong = false }: CellProps) {
  return (
    <td
      className={`px-3 py-2.5 font-mono ${end ? 'text-end' : ''} ${lesser ? 'text-soft max-sm:hidden' : ''} ${strong ? 'font-semibold' : ''}`}
    >
      {children}
    </td>
  )
}

async function EmptyBoard() {
  const t = await getTranslations('board')
  return (
    <div className="mt-6 rounded-card border border-dashed border-edge p-8 text-center">
      <p className="text-lg font-semibold">{t('empty')}</p>
      <p className="text-soft">{t('emptyLine')}</p>
      <Link href="/" className="button button-main mt-4">
        {t('play')}
      </Link>
    </div>
  )
}
