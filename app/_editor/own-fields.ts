import type { DraftOf } from '#core/quiz/drafts/draft-set.ts'
import type { Option, QuestionKind, Text } from '#core/quiz/question.ts'

/** What every question has, of whatever kind. */
export const BASE_FIELDS = [
  'id',
  'chapter',
  'skills',
  'difficulty',
  'prompt',
  'figure',
  'explanation',
  'references',
  'claims',
] as const
type BaseField = (typeof BASE_FIELDS)[number]

/** What only a question of this kind has. */
export type Own<K extends QuestionKind> = Omit<DraftOf<K>, BaseField>

/** Answers to choose from that another kind brings along, and the ids of those that were right. */
export interface Brought {
  readonly choices: readonly Option[]
  readonly right: readonly string[]
}

export const NO_TEXT: Text = { en: '', zh: '' }
const FEWEST = 2

/** The fields of a kind, filled with what there is. */
export const OWN_FIELDS: { readonly [K in QuestionKind]: (brought: Brought) => Own<K> } = {
  single: ({ choices, right: [key = ''] }) => ({ kind: 'single', options: atLeast(choices, 'a'), key }),
  several: ({ choices, right }) => ({ kind: 'several', options: atLeast(choices, 'a'), key: right }),
  number: () => ({ kind: 'number', label: NO_TEXT, key: null, wrong: [] }),
  order: ({ choices }) => {
    const items = atLeast(choices, 'i').map(plain)
    return { kind: 'order', items, key: items.map(({ id }) => id), wrong: [] }
  },
  pairs: ({ choices }) => {
    const left = atLeast(choices, 'l').map(plain)
    return { kind: 'pairs', left, right: atLeast([], 'r'), key: {}, wrong: [] }
  },
  point: () => ({ kind: 'point', on: 'states', key: [], wrong: [] }),
  'true-false': ({ choices, right: [why = ''] }) => ({
    kind: 'true-false',
    key: { isTrue: null, why },
    reasons: atLeast(choices, 'a'),
  }),
}

function plain({ id, text }: Option) {
  return { id, text }
}

function atLeast(choices: readonly Option[], stem: string): Option[] {
  const made = [...choices]
  while (made.length < FEWEST) made.push({ id: freeId(made, stem), text: NO_TEXT })
  return made
}

/** The first of `a1`, `a2` … that none has. */
export function freeId(taken: readonly { readonly id: string }[], stem: string): string {
  for (let n = 1; ; n += 1) {
    const id = `${stem}${n}`
    if (!taken.some((one) => one.id === id)) return id
  }
}
