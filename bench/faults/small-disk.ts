import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL takes for itself, and some ten seconds of moves. */
const SIZE = '320m'
const CHUNKS = [1_048_576, 4096] as const

/** A disk of its own, that can be filled to the last block. */
export interface SmallDisk {
  fill(): void
  free(): void
  unmount(): void
}

/** At `folder`; null where mounting is not allowed. */
export function mountSmallDisk(folder: string): SmallDisk | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
  } catch {
    return null
  }
  const filler = join(folder, 'filler')
  return {
    fill() {
      const file = openSync(filler, 'a')
      for (const size of CHUNKS) while (isWritten(file, Buffer.alloc(size)));
      closeSync(file)
    },
    free: () => rmSync(filler, { force: true }),
    unmount: () => void execFileSync('umount', ['--lazy', folder]),
  }
}

/** False: there is no space left. */
function isWritten(file: number, chunk: Buffer): boolean {
  try {
    return writeSync(file, chunk) === chunk.length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}
