import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/** `npm run fuzz -- --inputs 100000 [--seed 7]`: the test that throws whatever comes at the sockets and routes, at length. */
const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '20261127' } },
})
const isNumber = [values.inputs, values.seed].every((value) => /^\d{1,9}$/.test(value))
if (isNumber) {
  const env = { ...process.env, FUZZ_INPUTS: values.inputs, FUZZ_SEED: values.seed }
  const command = ['vitest', 'run', '--project', 'integration', 'server/fuzz']
  process.exitCode = spawnSync('npx', command, { env, stdio: 'inherit' }).status ?? 1
} else {
  console.error('--inputs and --seed are whole numbers, such as --inputs 100000.')
  process.exitCode = 1
}
