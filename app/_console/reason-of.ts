import type { SharedMisconception } from '#core/session/summary.ts'
import { REASONS, type Reason } from '#core/teardown/rejection.ts'

/** The refusal that a belief's code is of; null: it shows in questions alone. */
export function reasonOf(code: SharedMisconception['code']): Reason | null {
  return Object.hasOwn(REASONS, code) ? (code as Reason) : null
}
