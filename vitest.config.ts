import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Left to itself it keeps one core free for a watcher that is not there.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,content,app,server,commands}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**', '.next/**', 'dist/**'],
          // Nothing is kept in modules that another file could meet: each is read once, which is half of the work.
          isolate: false,
          // For what hangs, not for what is slow: other tests run beside these, and so may anything else.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{server,commands,bench}/**/*.integration.test.ts'],
          exclude: ['**/node_modules/**', 'bench/faults/**'],
          globalSetup: ['server/compose-test-programs.ts', 'server/database/test-database.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // By itself: hundreds of players are as much as the machine does.
      { test: { name: 'faults', include: ['bench/faults/**/*.integration.test.ts'] } },
    ],
  },
})
