/** After these a path goes on with what opens a door: invitations, shared plans, projectors, new passwords. */
const BEFORE_SECRETS: readonly string[] = ['join', 'plans', 'projector', 'reset-password', 'callback']

/** Words of our own addresses, file names, and ids of classes, matches and sessions; what is longer may be a secret. */
const HARMLESS = /^([a-z0-9_.-]{0,40}|[2-9A-HJ-NP-Z]{4,16})$/

/** The path of an address as the log may say it: without its query, and with `…` for whatever could be a secret. */
export function loggedPath(url: string): string {
  const segments = (url.split(/[?#]/, 1)[0] ?? '').split('/')
  const firstSecret = segments.findIndex((segment) => BEFORE_SECRETS.includes(segment))
  return segments
    .map((segment, at) => (isSecret(segment, firstSecret !== -1 && at > firstSecret) ? '…' : segment))
    .join('/')
    .slice(0, 200)
}

function isSecret(segment: string, isBehind: boolean): boolean {
  if (!HARMLESS.test(segment)) return true
  return isBehind && !/^[a-z-]{0,16}$/.test(segment)
}
