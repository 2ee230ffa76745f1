import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm'
import { Pool } from 'pg'

import { atMost } from './at-most.ts'
import { projectRoot } from './project-root.ts'

type EngineModule = typeof Engine & Record<'__wbg_set_wasm', (exports: WebAssembly.Exports) => void>

/** Not narrowed to some tables: all of the database is ours. */
export const FILTERS = { externalTables: [], externalEnums: [] }

let loaded: Promise<EngineModule> | undefined

/**
 * Prisma's schema engine in WebAssembly: the same migrations and the same `_prisma_migrations` table as
 * `prisma migrate deploy`, whose native engine is a download that a closed network does not allow.
 * It leaves a timer of 10 s behind, for a lock that it got long ago: a program that ends says so by `process.exit`.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: Engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine()
  const { SchemaEngine } = await loaded
  // One connection, for the engine sends a migration statement by statement. It is closed with the engine, which keeps
  // an advisory lock of its own on it.
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
    const engine = await SchemaEngine.new({ datamodels: readSchema() }, () => {}, adapter)
    return await work(engine)
  } finally {
    await atMost(1000, pool.end())
  }
}

/** Node cannot import a `.wasm` file: what a bundler would do is done by hand. */
async function loadEngine(): Promise<EngineModule> {
  const require = createRequire(join(projectRoot(), 'package.json'))
  const script = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = (await import(pathToFileURL(script).href)) as EngineModule & WebAssembly.ModuleImports
  const binary = readFileSync(join(dirname(script), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': engine })
  engine['__wbg_set_wasm'](instance.exports)
  const begin = instance.exports['__wbindgen_start'] as () => void
  begin()
  return engine
}

export function readSchema(): [path: string, content: string][] {
  return [['schema.prisma', readFileSync(join(projectRoot(), 'prisma', 'schema.prisma'), 'utf8')]]
}
