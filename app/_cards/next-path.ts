import { safePath } from '#app/_account/safe-path.ts'

/** Where a student goes who wanted nothing else. */
export const HOMEWORK = '/homework'

/** Where whoever signs in by card goes on to: a page of ours, and not this one again. */
export function nextPath(asked: unknown): string {
  const path = safePath(asked)
  return path === '/teach' || /^\/card\b/.test(path) ? HOMEWORK : path
}
