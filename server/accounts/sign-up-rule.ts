import { createHash, timingSafeEqual } from 'node:crypto'

/** Who may make a teacher's account. */
export type SignUpRule =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'code'; readonly code: string }

export type Admission = 'as-anybody' | 'as-first' | 'wrong-code' | 'closed'

/** The first account of an installation may always be made: somebody has to begin. */
export function admit(rule: SignUpRule, code: unknown, isFirst: boolean): Admission {
  if (rule.kind === 'open') return 'as-anybody'
  if (rule.kind === 'code' && typeof code === 'string' && isSame(code.trim(), rule.code)) return 'as-anybody'
  if (isFirst) return 'as-first'
  return rule.kind === 'code' ? 'wrong-code' : 'closed'
}

/** Takes as long for any other text: of the same length by their hashes. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(hashOf(given), hashOf(wanted))
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
