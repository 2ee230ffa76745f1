'use client'

import { useSyncExternalStore } from 'react'

/** The time zone that this browser is set to; null on the server, which does not know. */
export function useBrowserZone(): string | null {
  return useSyncExternalStore(never, readZone, () => null)
}

/** All that a browser knows; on the server none, for its list may be another one. */
export function useTimeZones(): readonly string[] {
  return useSyncExternalStore(never, readZones, () => NONE)
}

const NONE: readonly string[] = []
let zones: readonly string[] | null = null

function readZones(): readonly string[] {
  return (zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')])
}

function readZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function never(): () => void {
  return () => {}
}
