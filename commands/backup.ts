import { backUp } from '#server/main-backup.ts'
import { runFileCommand } from './backup/run-file-command.ts'

const USAGE = `Usage: npm run backup -- FILE
Writes the database and the kept secret to FILE, a .tar.gz that npm run restore reads. The embedded PostgreSQL has to be
stopped, so stop Four Waves first; a database of your own (DATABASE_URL) is read while it works.`

await runFileCommand(USAGE, async (name) => {
  const { file, isSecretElsewhere } = await backUp(name)
  const lines = [`Backed up to ${file}. Whoever has it has everything: keep it as you keep passwords.`]
  return isSecretElsewhere
    ? [...lines, 'SECRET is of the environment: it is not in the file. Keep it, too.']
    : lines
})
