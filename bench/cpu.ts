import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { resolve } from 'node:path'

/** Ticks of the kernel's clock: 100 a second on every Linux that Node runs on. */
const MS_PER_TICK = 10

/** Milliseconds of the processor that a process has taken, its threads and ended children too; null: no /proc here. */
export function cpuMs(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may have blanks in it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [user, system, ofChildren, systemOfChildren] = fields.slice(11, 15).map(Number)
    return MS_PER_TICK * ((user ?? 0) + (system ?? 0) + (ofChildren ?? 0) + (systemOfChildren ?? 0))
  } catch {
    return null
  }
}

/** Of all processes that work in a folder or below: PostgreSQL's, which are nobody's children. */
export function cpuMsIn(folder: string): number | null {
  const root = `${resolve(folder)}/`
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isIn(name, root))
    return pids.reduce((sum, pid) => sum + (cpuMs(Number(pid)) ?? 0), 0)
  } catch {
    return null
  }
}

function isIn(pid: string, root: string): boolean {
  try {
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(root)
  } catch {
    return false
  }
}
