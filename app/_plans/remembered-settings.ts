import { type ClassSettings, USUAL_CLASS, classSettings } from '#core/session/class-settings.ts'

const KEY = 'class-settings'

/** As they were last time on this device; whatever else stands there: as usual. */
export function rememberedSettings(): ClassSettings {
  try {
    const read = classSettings.safeParse(JSON.parse(localStorage.getItem(KEY) ?? ''))
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
