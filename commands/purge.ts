import { purge } from '#server/main-purge.ts'
import { purgeTable } from './purge/purge-table.ts'

const USAGE = `Usage: npm run purge -- [--dry-run]
Deletes what is older than RETENTION_DAYS (400 where it is not set). With --dry-run it says what would go.`

/** 0 done, 1 it cannot be done, 2 wrong usage. */
async function main(): Promise<number> {
  const [option, ...more] = process.argv.slice(2)
  if ((option !== undefined && option !== '--dry-run') || more.length > 0) return fail(USAGE, 2)
  const isDry = option === '--dry-run'
  const { days, gone } = await purge(isDry)
  if (days === 0) return say(['RETENTION_DAYS is 0: everything is kept.'])
  if (gone === null) return fail('Another process is just deleting what is old: try again in a minute.', 1)
  const rows = purgeTable(gone)
  if (rows.length === 0) return say([`Nothing is older than ${days} days.`])
  const head = isDry ? `Older than ${days} days, and would go:` : `Older than ${days} days, and deleted:`
  return say([head, ...rows])
}

function say(lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function fail(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

try {
  process.exitCode = await main()
} catch (error) {
  process.exitCode = fail(error instanceof Error ? error.message : String(error), 1)
}
