import { build, isBuilt } from './build/build.ts'

// --if-needed: leaves alone what was built from the sources as they are.
if (!process.argv.includes('--if-needed') || !isBuilt()) await build()
