import { type AtSession, COMING_IN, type SessionHappening, afterSessionHappening } from './at-session.ts'
import { type Store, createStore } from './create-store.ts'

/** Where this browser stands with the session. */
export type SessionStore = Store<AtSession, SessionHappening>

export function createSessionStore(): SessionStore {
  return createStore(COMING_IN, afterSessionHappening)
}
