import type { KnownSession } from '#app/_realtime/known-session.ts'

/** Of the projector, in this browser. */
export function projectorPath({ head, host }: KnownSession): string {
  return `/class/${head.code}/projector${host?.isRehearsal === true ? '?rehearsal' : ''}`
}

/** Of the projector, in a browser that is not signed in; null: its key is not known, or it is a rehearsal, which has none. */
export function keyedProjectorPath({ head, host }: KnownSession): string | null {
  return host === null || host.isRehearsal ? null : `/session/projector/${head.code}/${host.projectorKey}`
}
