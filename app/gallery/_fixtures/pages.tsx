import type { ReactNode } from 'react'
import { LeaderboardScreen } from '#app/_board/leaderboard-screen.tsx'
import ErrorPage from '#app/error.tsx'
import NotFound from '#app/not-found.tsx'
import HomePage from '#app/page.tsx'
import { ACCOUNT_PAGES } from './accounts.tsx'
import { CONSOLE_PAGES } from './consoles.tsx'
import { FIGURES } from './figures.tsx'
import { HOMEWORK_PAGES } from './homework.tsx'
import { PLAN_PAGES } from './plans.tsx'
import { PROJECTORS } from './projectors.tsx'
import { LESSONS } from './lessons.tsx'
import { QUESTION_PAGES } from './questions.tsx'
import { RECORD_PAGES } from './records.tsx'
import { REVIEW_PAGES } from './reviews.tsx'
import { REPLAYS } from './replays.tsx'
import { ROOMS } from './rooms.tsx'
import { STANDING_PAGES } from './standings.tsx'
import { GalleryOffers, GalleryWait } from '../[state]/gallery-home.tsx'

const SEAT = { id: 'SEATMEI', name: 'Gentle Tiger', shown: true }
const ROWS = ['Gentle Tiger', 'Brave Magpie', 'Light Puffin', 'Noble Cat'].map((name, index) => ({
  rank: index + 1,
  seat: index === 0 ? SEAT.id : `SEAT${index}`,
  name,
  percent: 100 - index * 8.3,
  accuracy: [100, 83.3, 66.7, 50][index] ?? 0,
  elapsedMs: 34_000 + index * 21_000,
  clean: index < 2,
  attempts: index + 1,
}))

function board(read: Parameters<typeof LeaderboardScreen>[0]['read']): ReactNode {
  return <LeaderboardScreen scenario="four-waves" level={2} read={read} />
}

/** Everything that is not a match, in each of its states. */
export const PAGES: Readonly<Record<string, () => ReactNode>> = {
  home: () => <HomePage />,
  'home-opening': () => <GalleryOffers busy failed={null} />,
  'home-failed': () => <GalleryOffers busy={false} failed="unreachable" />,
  'quick-match': () => <GalleryWait elapsed={4000} />,
  'quick-match-offers-computer': () => <GalleryWait elapsed={13_000} />,
  leaderboard: () => board({ rows: ROWS, seat: SEAT }),
  'leaderboard-empty': () => board({ rows: [], seat: null }),
  'leaderboard-unreadable': () => board(null),
  'not-found': () => <NotFound />,
  error: () => <ErrorPage />,
  ...ACCOUNT_PAGES,
  ...REPLAYS,
  ...RECORD_PAGES,
  ...REVIEW_PAGES,
  ...ROOMS,
  ...CONSOLE_PAGES,
  ...LESSONS,
  ...HOMEWORK_PAGES,
  ...PLAN_PAGES,
  ...STANDING_PAGES,
  ...PROJECTORS,
  ...QUESTION_PAGES,
  ...FIGURES,
}
