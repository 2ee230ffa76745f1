import { type Endpoint, type EndpointInit, newEndpoint } from './endpoint.ts'
import type { State } from './state.ts'

type Extra = Omit<Partial<EndpointInit>, 'state'>

/** Both ends have sent their SYN with number 0 and nothing since. */
const OPENED = { sndUna: 1, sndNxt: 1, rcvNxt: 1 } as const
const OUR_FIN_SENT = { sndNxt: 2 } as const
const OUR_FIN_ACKNOWLEDGED = { ...OUR_FIN_SENT, sndUna: 2 } as const
const PEERS_FIN_RECEIVED = { rcvNxt: 2 } as const

/** For each state the numbers of a connection that went there without a word of data. */
const NUMBERS: Readonly<Record<State, Pick<EndpointInit, 'sndUna' | 'sndNxt' | 'rcvNxt'>>> = {
  'SYN-RECEIVED': OPENED,
  ESTABLISHED: OPENED,
  'FIN-WAIT-1': { ...OPENED, ...OUR_FIN_SENT },
  'FIN-WAIT-2': { ...OPENED, ...OUR_FIN_ACKNOWLEDGED },
  'CLOSE-WAIT': { ...OPENED, ...PEERS_FIN_RECEIVED },
  CLOSING: { ...OPENED, ...OUR_FIN_SENT, ...PEERS_FIN_RECEIVED },
  'LAST-ACK': { ...OPENED, ...OUR_FIN_SENT, ...PEERS_FIN_RECEIVED },
  'TIME-WAIT': { ...OPENED, ...OUR_FIN_ACKNOWLEDGED, ...PEERS_FIN_RECEIVED },
  CLOSED: { ...OPENED, ...OUR_FIN_ACKNOWLEDGED, ...PEERS_FIN_RECEIVED },
}

/** An endpoint in a state, as tests and examples want it. */
export function inState(state: State, extra: Extra = {}): Endpoint {
  return newEndpoint({ state, ...NUMBERS[state], ...extra })
}
