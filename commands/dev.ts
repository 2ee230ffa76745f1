import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { projectRoot } from '#server/database/project-root.ts'
import { generateClient } from './build/build.ts'

await generateClient()
process.argv.push('--dev')
await import(pathToFileURL(join(projectRoot(), 'server', 'main.ts')).href)
