import { argv } from 'node:process'

/**
 * `npm run bench`: matches; `-- quiz`: five hundred answers in one second; `-- class`: a thousand students in lessons;
 * `-- board`: the leaderboard of a large class.
 */
if (argv[2] === 'quiz') await import('./quiz.ts')
else if (argv[2] === 'class') await import('./class.ts')
else if (argv[2] === 'board') await import('./board.ts')
else await import('./matches.ts')
