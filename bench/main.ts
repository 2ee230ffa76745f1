import { argv } from 'node:process'

/** `npm run bench`: matches; `npm run bench -- quiz`: five hundred answers in one second. */
if (argv[2] === 'quiz') await import('./quiz.ts')
else await import('./matches.ts')
