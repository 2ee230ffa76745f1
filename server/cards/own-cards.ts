import type { NameLanguage } from '#server/accounts/make-name.ts'
import { type CardDeps, listCards, makeCards, revokeCard } from './cards.ts'
import type { CardLine } from './ports.ts'

/** All that one teacher may do with the cards of classes. @throws {NotStored} as everything here */
export interface OwnCards {
  /** Null: there is no such class, or whoever asks is none of its teachers. */
  list(group: string): Promise<readonly CardLine[] | null>
  /** Their secrets are told this once. */
  make(group: string, students: readonly string[], language: NameLanguage): ReturnType<typeof makeCards>
  revoke(group: string, student: string): ReturnType<typeof revokeCard>
}

export function cardsOf(deps: CardDeps, teacher: string): OwnCards {
  return {
    list: (group) => listCards(deps, teacher, group),
    make: (group, students, language) => makeCards(deps, teacher, group, students, language),
    revoke: (group, student) => revokeCard(deps, teacher, group, student),
  }
}
