import fc from 'fast-check'
import { BEHIND_PROXY } from '../fixtures/behind-proxy.ts'
import { type Asked, inputs } from '../fixtures/fuzz/action-inputs.ts'
import { openSchool } from '../fixtures/rights/school.ts'
import { expect, test } from '../fixtures/test.ts'

/**
 * Whatever pages and server actions are asked with, over HTTP, of the product as it is shipped: no 5xx, no line of the log
 * that says that something broke, and what was answered is forgotten. `npm run fuzz` throws many; what comes by the socket
 * and at our own addresses: `server/fuzz`.
 */
const MANY = process.env['FUZZ_INPUTS']
const INPUTS = Number(MANY ?? 400)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_127)
const AT_ONCE = 8
const TOKEN = 'read-by-nobody-but-this-test'
/** Looks at the memory. */
const LOOKS = 100
/** Bytes. What would be kept of each of 80,000 inputs would show: 500 bytes each are 40 MB. */
const MAY_GROW = 24 * 1024 * 1024

// Few are below what one person may ask for, and go to a server that is there already.
test.use({
  settings:
    MANY === undefined
      ? BEHIND_PROXY
      : { ...BEHIND_PROXY, LOG_LEVEL: 'info', RATE_LIMIT: 'off', METRICS_TOKEN: TOKEN },
})

test(`${INPUTS} inputs to pages and to what they have done are answered, and break nothing`, async ({
  product,
}) => {
  test.setTimeout(MANY === undefined ? 90_000 : 3 * 3_600_000)
  const school = await openSchool(`http://127.0.0.1:${product.port}`)
  const from = (await product.said()).length
  const faults: object[] = []
  const heaps: number[] = []

  async function send({ who, method, path, headers, body }: Asked): Promise<void> {
    const ask = () => school.persons[who].ask(method, path, body, headers)
    // A connection that was kept may end just when it is used again; a server that is gone stays gone.
    const response = await ask().catch(ask)
    await response.arrayBuffer()
    if (response.status < 500) return
    const sent = body instanceof FormData ? [...body] : String(body)
    faults.push({
      status: response.status,
      who,
      method,
      path,
      headers,
      body: JSON.stringify(sent).slice(0, 300),
    })
  }

  const all = fc.sample(inputs(school.things), { seed: SEED, numRuns: INPUTS }).values()
  const every = Math.ceil(INPUTS / LOOKS)
  let sent = 0
  const sender = async () => {
    for (const one of all) {
      await send(one)
      sent += 1
      if (MANY !== undefined && sent % every === 0) heaps.push(await heapOf(product.port))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))

  expect(faults).toEqual([])
  expect(brokenIn((await product.said()).slice(from))).toEqual([])
  expect((await fetch(`http://127.0.0.1:${product.port}/readyz`)).status).toBe(200)
  if (MANY !== undefined) expectSettled(heaps)
})

/** Lines that say that something broke: ours by their level, Next's by its sign. */
function brokenIn(said: string): readonly string[] {
  return said
    .split('\n')
    .filter((line) => /"level":(?:50|60)|⨯|^\s*(?:Uncaught|Unhandled|\w*Error:)/.test(line))
}

async function heapOf(port: number): Promise<number> {
  const headers = { Authorization: `Bearer ${TOKEN}` }
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).text()
  return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)?.[1])
}

/** The least of many looks is what is kept: all else has only not been collected yet. */
function expectSettled(heaps: readonly number[]): void {
  const fifth = Math.floor(heaps.length / 5)
  const [settled, last] = [Math.min(...heaps.slice(fifth, 2 * fifth)), Math.min(...heaps.slice(-fifth))]
  console.log(`heap: ${inMiB(settled)} MiB after a fifth, ${inMiB(last)} MiB at the end of ${INPUTS}`)
  expect(last - settled).toBeLessThan(MAY_GROW)
}

function inMiB(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}
