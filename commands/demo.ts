import { openDemo } from '#server/main-demo.ts'
import { demoTable } from './demo/demo-table.ts'
import { fillDemo } from './demo/fill-demo.ts'

const USAGE = `Usage: npm run demo
Fills an empty database with a teacher, two classes and three weeks of their work, and says how to look at it.`
const STUDENTS = 30

/** 0 filled, 1 it cannot be, 2 wrong usage. */
async function main(): Promise<number> {
  if (process.argv.length > 2) return fail(USAGE, 2)
  const demo = await openDemo(process.env)
  try {
    const filled = await fillDemo(demo, { students: STUDENTS, say }).catch(stoppedHalfWay)
    for (const line of ['', ...demoTable(demo.origin, filled)]) say(line)
    return 0
  } finally {
    await demo.close()
  }
}

/** What is there then is no demo, and no empty database either. */
function stoppedHalfWay(cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause)
  throw new Error(`The demo stopped half way (${why}). Begin again with an empty database.`, { cause })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
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
