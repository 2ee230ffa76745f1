import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** One part of `npm test`: a program of node_modules or npm, run to its end. */
export interface Step {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  readonly env?: Readonly<Record<string, string>>
  /** JSON file that its test runner leaves behind. */
  readonly report?: string
}

export interface StepResult {
  readonly name: string
  readonly seconds: number
  readonly fine: boolean
  readonly passed: number
  readonly failed: number
}

/** Alone, it says what it has to say as it goes. */
export async function runStep(step: Step): Promise<StepResult> {
  console.log(`\n── ${step.name}`)
  return measure(step, 'inherit')
}

/** Side by side, each says it in one piece when it has ended. */
export async function runTogether(steps: readonly Step[]): Promise<StepResult[]> {
  return Promise.all(steps.map((step) => measure(step, 'pipe')))
}

async function measure(step: Step, output: 'inherit' | 'pipe'): Promise<StepResult> {
  const from = performance.now()
  const fine = await run(step, output)
  const seconds = (performance.now() - from) / 1000
  const counts = readCounts(step.report)
  // A step without tests, or one that broke before it could count, is one failure.
  const failed = fine ? 0 : Math.max(1, counts.failed)
  return { name: step.name, seconds, fine, passed: counts.passed, failed }
}

function run({ name, command: [program, ...args], env }: Step, output: 'inherit' | 'pipe'): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(false)
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => said.push(text))
    child.once('close', (code) => {
      if (output === 'pipe') console.log(`\n── ${name}\n${Buffer.concat(said).toString()}`)
      resolve(code === 0)
    })
  })
}

interface Report {
  /** vitest */
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  /** Playwright: `flaky` passed at the second try. */
  readonly stats?: { readonly expected: number; readonly flaky: number; readonly unexpected: number }
}

function readCounts(report: string | undefined): { passed: number; failed: number } {
  if (report === undefined || !existsSync(report)) return { passed: 0, failed: 0 }
  const { numPassedTests = 0, numFailedTests = 0, stats } = JSON.parse(readFileSync(report, 'utf8')) as Report
  if (stats === undefined) return { passed: numPassedTests, failed: numFailedTests }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}
