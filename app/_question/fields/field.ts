import type { Language } from '#app/_words/languages.ts'
import type { AskedOf, Draft, DraftOf } from '../draft.ts'
import type { Marking } from '../marking.ts'

/** What every kind of field is handed. */
export interface FieldProps<K extends Draft['kind']> {
  readonly asked: AskedOf<K>
  readonly draft: DraftOf<K>
  readonly language: Language
  readonly locked: boolean
  /** Null: the question is open. */
  readonly marking: Marking | null
  /** Single keys choose, and are shown. */
  readonly keys: boolean
  readonly onDraft: (draft: DraftOf<K>) => void
}

/** The own answer and the key, where they are of this kind. */
export function markingOf<K extends Draft['kind']>(marking: Marking | null, kind: K) {
  const { key = null, own = null, ownIsRight = false, distribution = null } = marking ?? {}
  type Given = Extract<NonNullable<typeof own>, { kind: K }>
  const isKind = (answer: typeof own): answer is Given => answer?.kind === kind
  return {
    key: isKind(key) ? key : null,
    own: isKind(own) ? own : null,
    ownIsRight,
    distribution,
  }
}
