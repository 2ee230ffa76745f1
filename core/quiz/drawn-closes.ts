import type { Role } from '#core/by-role.ts'
import type { State } from '#core/teardown/state.ts'

/** What the sequence diagram of a scenario has to point at. */
interface DrawnClose extends Readonly<Record<Role, readonly State[]>> {
  /** Segments that leave, sent again and strays of a living host included. */
  readonly segments: number
}

const PASSIVE = ['ESTABLISHED', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSED'] as const
const ACTIVE = ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'CLOSED'] as const
const GIVES_UP = ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSED'] as const
const BOTH = ['ESTABLISHED', 'FIN-WAIT-1', 'CLOSING', 'TIME-WAIT', 'CLOSED'] as const
const CUT_SHORT = ['ESTABLISHED', 'CLOSED'] as const

/** Written down, for only a match can play a plan out; its test plays each one. */
const DRAWN_CLOSES: Readonly<Record<string, DrawnClose>> = {
  'four-waves': { segments: 4, client: ACTIVE, server: PASSIVE },
  'server-closes-first': { segments: 4, client: PASSIVE, server: ACTIVE },
  'fin-and-ack-in-one': {
    segments: 3,
    client: ['ESTABLISHED', 'FIN-WAIT-1', 'TIME-WAIT', 'CLOSED'],
    server: ['ESTABLISHED', 'LAST-ACK', 'CLOSED'],
  },
  'half-close': { segments: 6, client: ACTIVE, server: PASSIVE },
  'simultaneous-close': { segments: 4, client: BOTH, server: BOTH },
  'first-fin-lost': { segments: 5, client: ACTIVE, server: PASSIVE },
  'ack-of-fin-lost': { segments: 6, client: ACTIVE, server: PASSIVE },
  'server-fin-lost': { segments: 5, client: ACTIVE, server: PASSIVE },
  'last-ack-lost': { segments: 6, client: ACTIVE, server: PASSIVE },
  'time-wait-skipped': { segments: 6, client: GIVES_UP, server: PASSIVE },
  'old-duplicate': { segments: 7, client: ACTIVE, server: PASSIVE },
  'syn-in-time-wait': {
    segments: 6,
    client: PASSIVE,
    server: ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'SYN-RECEIVED'],
  },
  abort: { segments: 5, client: CUT_SHORT, server: CUT_SHORT },
  'unread-data': { segments: 5, client: CUT_SHORT, server: CUT_SHORT },
  'fin-wait-2-timeout': { segments: 4, client: GIVES_UP, server: ['ESTABLISHED', 'CLOSE-WAIT', 'CLOSED'] },
  'close-wait-leak': { segments: 5, client: GIVES_UP, server: ['ESTABLISHED', 'CLOSE-WAIT'] },
  'last-ack-gives-up': { segments: 11, client: GIVES_UP, server: PASSIVE },
  keepalive: { segments: 4, client: CUT_SHORT, server: ['CLOSED'] },
  'fin-with-data': { segments: 4, client: ACTIVE, server: PASSIVE },
  'fin-before-data': { segments: 6, client: ACTIVE, server: PASSIVE },
}

/** null where there is no such scenario. */
export function drawnClose(scenario: string): DrawnClose | null {
  return Object.hasOwn(DRAWN_CLOSES, scenario) ? (DRAWN_CLOSES[scenario] ?? null) : null
}
