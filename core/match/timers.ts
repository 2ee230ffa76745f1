import type { Endpoint, Timer } from '#core/teardown/endpoint.ts'

/** First retransmission timeout: Linux's minimum, doubled each time (RFC 6298 §5.5; the RFC itself begins with 1 s). */
const RTO = 200
/** 2MSL and the wait in FIN-WAIT-2 as Linux has them; the RFC's MSL is 2 minutes, and it has no FIN-WAIT-2 timer. */
const TWO_MSL = 60_000
const FIN_WAIT_2_TIMEOUT = 60_000
/** R2 of §3.8.3: at least 100 s. */
const USER_TIMEOUT = 100_000
/** §3.8.4: not less than two hours of silence; then a probe every 75 s (Linux). */
const KEEPALIVE_IDLE = 7_200_000
const KEEPALIVE_INTERVAL = 75_000
/** Unanswered probes (Linux); the RFC names no number. */
export const MOST_PROBES = 9

/** Virtual milliseconds from a timer's start until it fires. */
export function durationOf(timer: Timer, endpoint: Endpoint, probes = 0): number {
  switch (timer) {
    case 'RTO':
      return RTO * 2 ** endpoint.retransmissions
    case '2MSL':
      return TWO_MSL
    case 'FIN-WAIT-2':
      return FIN_WAIT_2_TIMEOUT
    case 'USER':
      return USER_TIMEOUT
    case 'KEEPALIVE':
      return probes === 0 ? KEEPALIVE_IDLE : KEEPALIVE_INTERVAL
  }
}
