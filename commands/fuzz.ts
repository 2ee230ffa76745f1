import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/**
 * `npm run fuzz -- --inputs 100000 [--seed 7]`: the two tests that throw whatever comes, at length: first at sockets and at
 * our own addresses, then at pages and server actions of what is built.
 */
const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '20261127' } },
})
const isNumber = [values.inputs, values.seed].every((value) => /^\d{1,9}$/.test(value))
if (isNumber) {
  const env = { ...process.env, FUZZ_INPUTS: values.inputs, FUZZ_SEED: values.seed }
  const tests = [
    ['vitest', 'run', '--project', 'integration', 'server/fuzz'],
    ['playwright', 'test', 'fuzz.spec.ts', '--workers=1'],
  ]
  const broken = tests.find((test) => spawnSync('npx', test, { env, stdio: 'inherit' }).status !== 0)
  process.exitCode = broken === undefined ? 0 : 1
} else {
  console.error('--inputs and --seed are whole numbers, such as --inputs 100000.')
  process.exitCode = 1
}
