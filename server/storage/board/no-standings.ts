import type { StandingList } from '#server/board/ports.ts'

/** Of a server without a database: it keeps no class for longer than it runs, and ranks none. */
export const NO_STANDINGS: StandingList = {
  read: async () => null,
  setBoard: async () => {},
  hide: async () => false,
  hideSeat: async () => false,
}
