import { spawnSync } from 'node:child_process'
import { readAudit } from './audit/read-audit.ts'

/** `npm run audit`: known holes in the packages that are shipped, where the registry answers. */

/** Milliseconds. */
const PATIENCE = 15_000

const flags = ['--json', '--omit=dev', '--fetch-retries=0', `--fetch-timeout=${PATIENCE}`]
const { stdout } = spawnSync('npm', ['audit', ...flags], { encoding: 'utf8', timeout: 2 * PATIENCE })
const { line, fine } = readAudit(stdout ?? '')
console.log(line)
process.exitCode = fine ? 0 : 1
