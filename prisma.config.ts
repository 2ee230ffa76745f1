import { defineConfig } from 'prisma/config'

// `generate` and `validate` run on the WASM engine that Prisma ships; naming any executable here keeps
// them from downloading a native one, which fails in a closed network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
