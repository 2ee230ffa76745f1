import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findBrowser } from './test/find-browser.ts'
import { runStep, runTogether, type Step, type StepResult } from './test/run-step.ts'
import { WORKERS } from './test/workers.ts'

/** Everything that has to be true before a change is one: in order, until the first that is not. */

const reports = mkdtempSync(join(tmpdir(), 'four-waves-reports-'))

function script(name: string, script: string): Step {
  return { name, command: ['npm', 'run', '--silent', script] }
}

function vitest(project: string, ...more: readonly string[]): Step {
  const report = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name: `${project} tests`,
    command: ['npx', 'vitest', 'run', '--project', project, ...more, ...reporters],
    report,
  }
}

function playwright(): Step {
  const report = join(reports, 'end-to-end.json')
  return {
    name: 'end-to-end tests',
    command: ['npx', 'playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
  }
}

/**
 * One after the other; within each, side by side: what is computed beside what mostly waits, for databases and processes.
 * What is most often found comes first.
 */
const STEPS: readonly (readonly Step[])[] = [
  [script('types', 'typecheck'), script('lint', 'lint'), script('format', 'format:check')],
  [script('build', 'build')],
  [vitest('unit'), vitest('faults')],
  [
    vitest('integration', `--maxWorkers=${WORKERS}`),
    script('boundaries', 'boundaries'),
    script('dead code', 'deadcode'),
    script('known holes', 'audit'),
  ],
  [playwright()],
]

async function runAll(): Promise<StepResult[]> {
  // Asked for first: without a browser nine minutes of work would be for nothing.
  process.env.CHROMIUM_PATH = await findBrowser()
  const results: StepResult[] = []
  for (const steps of STEPS) {
    const [step, ...others] = steps
    const done = step !== undefined && others.length === 0 ? [await runStep(step)] : await runTogether(steps)
    results.push(...done)
    if (!done.every(({ fine }) => fine)) break
  }
  return results
}

function summarise(results: readonly StepResult[]): void {
  const sum = (of: (result: StepResult) => number) => results.reduce((total, result) => total + of(result), 0)
  console.log('')
  for (const { name, seconds, fine } of results) {
    console.log(`${fine ? '✓' : '✗'} ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s`)
  }
  console.log(`  ${'all'.padEnd(20)} ${(performance.now() / 1000).toFixed(1).padStart(6)} s`)
  console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`)
}

try {
  const results = await runAll()
  summarise(results)
  process.exitCode = results.every(({ fine }) => fine) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}
