'use client'

import { useMessages } from 'next-intl'
import type { SharedMisconception } from '#core/session/summary.ts'

type Code = SharedMisconception['code']

/** A belief by its code: its short title, its sentence, and what is so. A refusal that shows no belief says its rule. */
export function useBeliefWords(): {
  /** What its player was told: of what is wrong in a move. */
  readonly titleOf: (code: Code) => string
  /** What somebody believes that is not so. */
  readonly beliefOf: (code: Code) => string
  readonly factOf: (code: Code) => string
} {
  const { misconceptions, refusals } = useMessages()
  const believed = (code: Code) =>
    Object.hasOwn(misconceptions, code) ? misconceptions[code as keyof typeof misconceptions] : null
  const refused = (code: Code) =>
    Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : null
  return {
    titleOf: (code) => refused(code)?.title ?? believed(code)?.name ?? code,
    beliefOf: (code) => believed(code)?.name ?? refused(code)?.title ?? code,
    factOf: (code) => believed(code)?.fact ?? refused(code)?.rule ?? '',
  }
}
