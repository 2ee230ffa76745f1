import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

import { chromium } from '@playwright/test'

const run = promisify(execFile)

const PLACES = [
  // First: the same engine without a window and all that a window needs, as Playwright's own download is.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium that runs; where there is none it is installed. @throws with one line where that fails. */
export async function findBrowser(): Promise<string> {
  return (await found()) ?? (await installed()) ?? (await packaged()) ?? missing()
}

async function found(): Promise<string | null> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (await runs(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, which does not run.`)
  }
  for (const path of [chromium.executablePath(), ...PLACES]) if (await runs(path)) return path
  return null
}

async function runs(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  // Chrome for Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true
  return run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  )
}

/** Playwright's own download, which a closed network does not allow. */
async function installed(): Promise<string | null> {
  console.log('No Chromium here: asking Playwright for its own.')
  runVisibly('npx', 'playwright', 'install', 'chromium')
  return (await runs(chromium.executablePath())) ? chromium.executablePath() : null
}

async function packaged(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.log('Asking Debian for its Chromium.')
  runVisibly('apt-get', 'update')
  for (const browser of ['chromium-headless-shell', 'chromium']) {
    runVisibly('apt-get', 'install', '-y', browser, 'fonts-noto-cjk')
    const path = await found()
    if (path !== null) return path
  }
  return null
}

function runVisibly(program: string, ...args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
    shell: process.platform === 'win32',
  })
}

function missing(): never {
  throw new Error(
    'There is no Chromium, and none could be installed: install one and set CHROMIUM_PATH to it.',
  )
}
