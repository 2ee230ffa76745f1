import { restore } from '#server/main-backup.ts'
import { runFileCommand } from './backup/run-file-command.ts'

const USAGE = `Usage: npm run restore -- FILE
Brings back what npm run backup has written: into a DATA_DIR that has no data yet, or the empty database of DATABASE_URL.`

await runFileCommand(USAGE, async (name) => {
  const { madeAt, program, to, isSecretElsewhere } = await restore(name)
  const lines = [`Restored to ${to}: as it was on ${madeAt}, by Four Waves ${program}. Start the server now.`]
  return isSecretElsewhere
    ? [...lines, 'SECRET has to be the one of that time: else all are signed out.']
    : lines
})
