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
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{server,commands,bench}/**/*.integration.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['server/database/test-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
