import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { LeaderboardScreen, type ReadBoard } from '#app/_board/leaderboard-screen.tsx'
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
  const { scenario, level } = chosenFrom(await searchParams)
  return <LeaderboardScreen scenario={scenario} level={level} read={await readBoard(scenario, level)} />
}

/** What the address asks for, as far as there is such a thing. */
function chosenFrom(asked: Readonly<Record<string, string | string[] | undefined>>): {
  scenario: string
  level: Level
} {
  const scenario = SCENARIOS.find(({ id }) => id === asked['scenario']) ?? SCENARIOS[0]
  return { scenario: scenario?.id ?? '', level: LEVELS.find((one) => String(one) === asked['level']) ?? 1 }
}

async function readBoard(scenario: string, level: Level): Promise<ReadBoard | null> {
  try {
    const cookies = (await headers()).get('cookie')
    const [rows, seat] = await Promise.all([readLeaderboard(scenario, level), readOwnSeat(cookies)])
    return { rows, seat }
  } catch {
    // The database is away: the page says so, and the log of the server has the cause.
    return null
  }
}
