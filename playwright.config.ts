import { defineConfig, devices } from '@playwright/test'
import { WORKERS } from './commands/test/workers.ts'
import { launchOptions } from './e2e/fixtures/browser.ts'
import type { Options, WorkerOptions } from './e2e/fixtures/test.ts'

const desktop = { viewport: { width: 1280, height: 800 } }

/** A spec says by tag where else it is played than on an English desktop. */
export default defineConfig<Options, WorkerOptions>({
  testDir: './e2e/specs',
  globalSetup: './e2e/fixtures/around-all-tests.ts',
  outputDir: './test-results',
  fullyParallel: true,
  workers: WORKERS,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: launchOptions(),
    locale: 'en-US',
    // What is fading in has no contrast yet, and what moves is drawn sixty times a second by the cores that all else is
    // waited for. Motion has specs of its own.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'en', grepInvert: /@elsewhere\b/, use: desktop },
    { name: 'zh', grep: /@languages\b/, use: { ...desktop, locale: 'zh-CN', language: 'zh' } },
    // The smallest that there is: what fits there fits a larger one.
    {
      name: 'phone',
      grep: /@phone/,
      use: { ...devices['Pixel 7'], viewport: { width: 320, height: 640 } },
    },
    { name: 'lan', grep: /@lan\b/, use: { ...desktop, address: 'lan' } },
  ],
})
