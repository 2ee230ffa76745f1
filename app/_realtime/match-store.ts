import { type AtMatch, CONNECTING, type Happening, afterHappening } from './at-match.ts'
import { type Store, createStore } from './create-store.ts'

/** Where this browser stands with the match. */
export type MatchStore = Store<AtMatch, Happening>

export function createMatchStore(): MatchStore {
  return createStore(CONNECTING, afterHappening)
}
