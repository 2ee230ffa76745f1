import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { Board } from '#app/_board/board.tsx'
import { BoardChoice } from '#app/_board/board-choice.tsx'
import { ShowMe } from '#app/_board/show-me.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { LEVELS, type Level } from '#core/match/move.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { readLeaderboard, readOwnSeat } from '#server/web.ts'

interface LeaderboardPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('board')
  return { title: t('title') }
}

export default async function LeaderboardPage({ searchParams }: LeaderboardPageProps) {
  const t = await getTranslations('board')
  const { scenario, level } = chosenFrom(await searchParams)
  const read = await readBoard(scenario, level)
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

/** What the address asks for, as far as there is such a thing. */
function chosenFrom(asked: Readonly<Record<string, string | string[] | undefined>>): {
  scenario: string
  level: Level
} {
  const scenario = SCENARIOS.find(({ id }) => id === asked['scenario']) ?? SCENARIOS[0]
  return { scenario: scenario?.id ?? '', level: LEVELS.find((one) => String(one) === asked['level']) ?? 1 }
}

async function readBoard(scenario: string, level: Level) {
  try {
    const [rows, seat] = await Promise.all([
      readLeaderboard(scenario, level),
      readOwnSeat((await headers()).get('cookie')),
    ])
    return { rows, seat }
  } catch {
    // The database is away: the page says so, and the log of the server has the cause.
    return null
  }
}
