import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { projectRoot } from '#server/database/project-root.ts'
import { build, isBuilt } from './build/build.ts'

try {
  if (!isBuilt()) {
    console.log('Building what has changed: this takes a minute, the next start seconds.')
    await build()
  }
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

endWithParent()

// In this process, so that signals and the exit code are the server's own.
Object.assign(process.env, { NODE_ENV: 'production' })
await import(pathToFileURL(join(projectRoot(), 'dist', 'server.js')).href)

/** npm passes a signal to the shell that it runs its scripts by, and that shell ends without passing it on. */
function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}
