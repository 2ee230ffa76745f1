/** Which lesson a browser leads, and which it shows: each cookie is called by this and the lesson's id. */
export const LESSON_COOKIES = { host: 'four_waves_host_', projector: 'four_waves_projector_' } as const

const ONE = new RegExp(`^(?:${Object.values(LESSON_COOKIES).join('|')})[2-9A-HJ-NP-Z]{16}$`)

/** Of all lessons, in a `Cookie` header: who signs out leads none of them from this browser any more. */
export function lessonCookiesIn(cookies: string | null | undefined): readonly string[] {
  const names = (cookies ?? '').split(';').map((pair) => pair.trim().split('=', 1)[0] ?? '')
  return [...new Set(names)].filter((name) => ONE.test(name))
}
