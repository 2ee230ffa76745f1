import { readFile } from 'node:fs/promises'
import { parseQuestionSet } from '#content/question-files/parse-question-set.ts'
import { sayFault } from '#content/question-files/say-fault.ts'

const USAGE = 'Usage: npm run questions -- check FILE'

/** `npm run questions -- check FILE`: 0 nothing is wrong, 1 something is, by line, 2 wrong usage. */
async function main(): Promise<number> {
  const [verb, file] = process.argv.slice(2)
  if (verb !== 'check' || file === undefined) return fail(USAGE, 2)
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return fail(`${file} cannot be read.`, 1)
  const parsed = parseQuestionSet(text)
  if ('set' in parsed) {
    process.stdout.write(`${file}: ${parsed.set.questions.length} questions, nothing is wrong.\n`)
    return 0
  }
  for (const fault of parsed.faults) {
    const where = [file, fault.line, fault.question].filter((part) => part !== null).join(':')
    process.stdout.write(`${where}: ${fault.path.join('.')}: ${sayFault(fault, 'en')}\n`)
  }
  return 1
}

function fail(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
