import { readFile, writeFile } from 'node:fs/promises'
import { type QuestionArguments, readArguments } from './questions/read-arguments.ts'
import { type Outcome, runQuestions, schemaText } from './questions/run-questions.ts'

const USAGE = `Usage: npm run questions -- check FILE
       npm run questions -- convert FILE --to json|gift [--language en|zh] [--out FILE]
       npm run questions -- schema [--out FILE]`

/** 0 done, 1 something is wrong with a file, by line, 2 wrong usage. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2))
  if (asked === null) return fail(USAGE, 2)
  const outcome = await answer(asked)
  if (outcome === null) return fail(`${'file' in asked ? asked.file : ''} cannot be read.`, 1)
  // With a text on standard output, what is said of it must not stand in it.
  const say = asked.verb === 'check' ? process.stdout : process.stderr
  for (const line of outcome.said) say.write(`${line}\n`)
  return (await put(outcome.text, 'out' in asked ? asked.out : null)) ? outcome.code : 1
}

/** null: the file cannot be read. */
async function answer(asked: QuestionArguments): Promise<Outcome | null> {
  if (asked.verb === 'schema') return { code: 0, text: schemaText(), said: [] }
  const text = await readFile(asked.file, 'utf8').catch(() => null)
  return text === null ? null : runQuestions(asked, text)
}

/** Whether the text is where it should be. */
async function put(text: string | null, out: string | null): Promise<boolean> {
  if (text === null) return true
  if (out === null) return process.stdout.write(text) || true
  return writeFile(out, text).then(
    () => true,
    () => fail(`${out} cannot be written.`, 1) === 0,
  )
}

function fail(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
