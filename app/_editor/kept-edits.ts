/** What was written and is not stored yet: kept on this device, so that a reload loses nothing. */
export interface KeptEdits {
  /** What it was written over: `updatedAt` of the set. */
  readonly since: number
  /** The set as its file. */
  readonly text: string
}

function keyOf(set: string): string {
  return `four-waves edits ${set}`
}

/** False: this browser keeps nothing. */
export function keepEdits(set: string, edits: KeptEdits): boolean {
  try {
    localStorage.setItem(keyOf(set), JSON.stringify(edits))
    return true
  } catch {
    return false
  }
}

export function readKeptEdits(set: string): KeptEdits | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(set)) ?? 'null')
    if (typeof read !== 'object' || read === null) return null
    const { since, text } = read as Partial<KeptEdits>
    return typeof since === 'number' && typeof text === 'string' ? { since, text } : null
  } catch {
    return null
  }
}

export function forgetEdits(set: string): void {
  try {
    localStorage.removeItem(keyOf(set))
  } catch {
    // Then nothing was kept either.
  }
}
