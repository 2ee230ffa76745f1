import { type Mismatch, playVector } from './conformance/play-vector.ts'
import { NotVectors, type VectorFile, readVectors } from './conformance/read-vectors.ts'

/** `npm run conformance -- PATH…`: 0 all pass, 1 some fail, 2 a file is unreadable or not in the format. */
async function main(): Promise<number> {
  const files = await readVectors(process.argv.slice(2))
  const played = files.flatMap(playFile)
  const failed = played.filter(({ mismatch }) => mismatch !== null)
  for (const { name, mismatch } of failed) if (mismatch !== null) console.log(tell(name, mismatch))
  console.log(`${played.length - failed.length} passed, ${failed.length} failed`)
  return failed.length > 0 ? 1 : 0
}

function playFile({ path, vectors }: VectorFile): { name: string; mismatch: Mismatch | null }[] {
  return vectors.map((vector) => ({ name: `${path} ${vector.id}`, mismatch: playVector(vector) }))
}

function tell(name: string, { step, doing, expected, came }: Mismatch): string {
  return `FAILED ${name}\n  step ${step}, ${doing}\n  expected ${expected}\n  came     ${came}`
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof NotVectors)) throw error
  console.error(error.message)
  process.exitCode = 2
}
