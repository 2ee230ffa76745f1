import { CHAPTER_IDS, type ChapterId } from '#core/quiz/chapter.ts'
import { SKILLS, type Skill } from '#core/scenarios/scenario.ts'
import type { Indexed } from './practice-index.ts'

/** What somebody wants to practise, as the address says it. */
export type Wish =
  /** Out of everything, what is due first. */
  | { readonly kind: 'due' }
  | { readonly kind: 'wrong' }
  /** Drawn anew from the transition table. */
  | { readonly kind: 'endless' }
  | { readonly kind: 'chapter'; readonly chapter: ChapterId }
  | { readonly kind: 'skill'; readonly skill: Skill }
  | { readonly kind: 'question'; readonly id: string }

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Null: nothing that there is, so there is a choice to make. */
export function wishFrom(asked: Asked, index: readonly Pick<Indexed, 'id'>[]): Wish | null {
  const question = index.find(({ id }) => id === asked['question'])
  if (question !== undefined) return { kind: 'question', id: question.id }
  const chapter = CHAPTER_IDS.find((id) => id === asked['chapter'])
  if (chapter !== undefined) return { kind: 'chapter', chapter }
  const skill = SKILLS.find((id) => id === asked['skill'])
  if (skill !== undefined) return { kind: 'skill', skill }
  const round = ROUNDS.find((kind) => kind === asked['round'])
  return round === undefined ? null : { kind: round }
}

const ROUNDS = ['due', 'wrong', 'endless'] as const

export function addressOf(wish: Wish): string {
  switch (wish.kind) {
    case 'due':
    case 'wrong':
    case 'endless':
      return `/practice?round=${wish.kind}`
    case 'chapter':
      return `/practice?chapter=${wish.chapter}`
    case 'skill':
      return `/practice?skill=${wish.skill}`
    case 'question':
      return `/practice?question=${wish.id}`
  }
}
