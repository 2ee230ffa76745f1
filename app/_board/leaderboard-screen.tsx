import { getTranslations } from 'next-intl/server'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { Level } from '#core/match/move.ts'
import type { readLeaderboard, readOwnSeat } from '#server/web.ts'
import { BoardChoice } from './board-choice.tsx'
import { Board } from './board.tsx'
import { ShowMe } from './show-me.tsx'

export interface ReadBoard {
  readonly rows: Awaited<ReturnType<typeof readLeaderboard>>
  /** Who looks; null: somebody who has not played yet. */
  readonly seat: Awaited<ReturnType<typeof readOwnSeat>>
}

interface LeaderboardScreenProps {
  readonly scenario: string
  readonly level: Level
  /** Null: the database does not answer. */
  readonly read: ReadBoard | null
}

export async function LeaderboardScreen({ scenario, level, read }: LeaderboardScreenProps) {
  const t = await getTranslations('board')
  return (
    <div className="mx-auto w-full max-w-[900px] px-4 py-8 sm:px-7 sm:py-12">
      <h1 className="text-3xl font-semibold">{t('title')}</h1>
      <p className="mt-2 max-w-[40rem] text-soft">{t('lead')}</p>
      <BoardChoice scenario={scenario} level={level} />
      {read === null ? (
        <div className="card mt-6 p-6">
          <p className="font-semibold">{t('unreadable')}</p>
          <p className="text-soft">{t('unreadableLine')}</p>
        </div>
      ) : (
        <>
          <Board rows={read.rows} own={read.seat?.id ?? null} />
          <ClientWords of={['board', 'doors']}>
            <ShowMe key={String(read.seat?.shown)} seat={read.seat} />
          </ClientWords>
        </>
      )}
    </div>
  )
}
