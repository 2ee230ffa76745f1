import { readFile } from 'node:fs/promises'
import { MOST_SHOWN, replayFile } from '#core/capture/replay-file.ts'
import { asJson } from './replay/as-json.ts'
import { asText } from './replay/as-text.ts'
import { readArguments } from './replay/read-arguments.ts'
import { sayFault } from './replay/english.ts'

const USAGE = 'Usage: npm run replay -- FILE.pcap [--json]'

/** `npm run replay -- FILE.pcap [--json]`: 0 replayed, 1 the file holds no close that can be, 2 wrong usage. */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2))
  if (wanted === null) return fail(USAGE, 2)
  const bytes = await readFile(wanted.file).catch(() => null)
  if (bytes === null) return fail(`${wanted.file} cannot be read.`, 1)
  const replayed = replayFile(bytes, wanted.json ? Infinity : MOST_SHOWN)
  if ('fault' in replayed) return fail(sayFault(replayed.fault), 1)
  process.stdout.write(wanted.json ? `${JSON.stringify(asJson(replayed))}\n` : asText(replayed))
  return 0
}

function fail(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
