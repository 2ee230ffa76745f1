import { useSyncExternalStore } from 'react'
import { type ClassSettings, USUAL_CLASS, classSettings } from '#core/session/class-settings.ts'

const KEY = 'class-settings'

/** As they were last time on this device; on the server, and where there was none: as usual. */
export function useRememberedSettings(): ClassSettings {
  return readSettings(useSyncExternalStore(never, readKept, () => null))
}

/** Another tab's choice is of another lesson. */
function never(): () => void {
  return () => {}
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Whatever else stands there: as usual. */
function readSettings(kept: string | null): ClassSettings {
  try {
    const read = classSettings.safeParse(JSON.parse(kept ?? ''))
    return read.success ? read.data : USUAL_CLASS
  } catch {
    return USUAL_CLASS
  }
}

/** A browser that keeps nothing has them as usual next time. */
export function rememberSettings(settings: ClassSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // Nothing else to do: the lesson starts all the same.
  }
}
