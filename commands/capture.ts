import { writeFile } from 'node:fs/promises'
import { captureOf } from '#core/capture/capture-of.ts'
import { SCENARIOS, scenarioById } from '#core/scenarios/catalogue.ts'
import { playByItself } from './capture/play-by-itself.ts'
import { readArguments } from './capture/read-arguments.ts'

const USAGE = 'Usage: npm run capture -- SCENARIO [--level N] [--out FILE] [--at client|server], or --list'

/** `npm run capture -- SCENARIO`: 0 written, 1 the file cannot be, 2 wrong usage or no such scenario. */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2))
  if (wanted === null) return fail(USAGE, 2)
  if (wanted.list) {
    process.stdout.write(names())
    return 0
  }
  const scenario = scenarioById(wanted.scenario)
  if (scenario === null)
    return fail(`There is no scenario ${wanted.scenario}. There are:\n${names().trim()}`, 2)
  const file = captureOf(playByItself(scenario, wanted.level, Date.now()), wanted.at)
  const out = wanted.out ?? (process.stdout.isTTY ? `${scenario.id}.pcap` : null)
  return write(file, out)
}

function names(): string {
  return SCENARIOS.map(({ id }) => `${id}\n`).join('')
}

async function write(file: Uint8Array, out: string | null): Promise<number> {
  if (out === null) {
    process.stdout.write(file)
    return 0
  }
  try {
    await writeFile(out, file)
    return 0
  } catch {
    return fail(`${out} cannot be written.`, 1)
  }
}

function fail(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
