interface Comings {
  readonly back: () => void
  readonly gone: () => void
}

/** Tells when the device has its network again or the tab is looked at again: the line may be dead by then. */
export function whenBack({ back, gone }: Comings): () => void {
  const visible = (): void => {
    if (document.visibilityState === 'visible') back()
  }
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) back()
  }
  window.addEventListener('online', back)
  window.addEventListener('offline', gone)
  window.addEventListener('pageshow', shown)
  document.addEventListener('visibilitychange', visible)
  return () => {
    window.removeEventListener('online', back)
    window.removeEventListener('offline', gone)
    window.removeEventListener('pageshow', shown)
    document.removeEventListener('visibilitychange', visible)
  }
}
