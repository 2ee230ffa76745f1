import { pay } from '#core/teardown/connection.ts'
import {
  type Call,
  type Endpoint,
  type Stimulus,
  type Timer,
  TIMERS,
  newEndpoint,
} from '#core/teardown/endpoint.ts'
import { type Segment, isSameSegment } from '#core/teardown/segment.ts'
import { shorthand } from '#core/teardown/shorthand.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import type { Claim } from './question.ts'
import { readSegment } from './segment-text.ts'

/** Spelled instead of a segment where nothing is sent. */
export const NOTHING = '–'

interface Answered {
  readonly endpoint: Endpoint
  /** What the last stimulus owed; null: nothing. */
  readonly sent: Segment | null
}

/** What is not so in a claim: something in it cannot be read, or the state or what is sent is another. */
export interface ClaimFault {
  readonly code: 'claim-unread' | 'claim-state' | 'claim-sends'
  readonly values: Readonly<Record<string, string>>
}

/** The first thing that is not so in a claim; null where all of it holds. */
export function checkClaim(claim: Claim): ClaimFault | null {
  const stimuli = claim.then.map(readStimulus)
  const unread = claim.then[stimuli.indexOf(null)]
  if (unread !== undefined) return { code: 'claim-unread', values: { what: unread } }
  if (claim.sends !== undefined && claim.sends !== NOTHING && readSegment(claim.sends) === null)
    return { code: 'claim-unread', values: { what: claim.sends } }
  const { endpoint, sent } = answerAll(endpointOf(claim), stimuli.filter(isStimulus))
  const { next, sends } = claim
  if (endpoint.state !== next) return { code: 'claim-state', values: { is: endpoint.state, claimed: next } }
  return sends === undefined || isSent(sent, sends)
    ? null
    : { code: 'claim-sends', values: { is: shorthand(sent), claimed: sends } }
}

function isStimulus(stimulus: Stimulus | null): stimulus is Stimulus {
  return stimulus !== null
}

function endpointOf({ state, sndUna, sndNxt, rcvNxt, ...claim }: Claim): Endpoint {
  const { halfDuplex = false, timeWait = true, listener = false, rfc1337 = false } = claim
  return newEndpoint({
    state,
    sndNxt,
    rcvNxt,
    ...(sndUna === undefined ? {} : { sndUna }),
    // The option asks what happens to data that nobody will read, so there is nobody.
    readerGone: halfDuplex,
    options: { halfDuplex, timeWait, listener, rfc1337 },
  })
}

function answerAll(start: Endpoint, stimuli: readonly Stimulus[]): Answered {
  return stimuli.reduce<Answered>(({ endpoint }, stimulus) => answer(endpoint, stimulus), {
    endpoint: start,
    sent: null,
  })
}

/** The endpoint once it has sent what it owes by the first reading. */
function answer(endpoint: Endpoint, stimulus: Stimulus): Answered {
  const [{ next, owed }] = stimulate(endpoint, stimulus)
  return pay(next, owed)
}

function isSent(sent: Segment | null, claimed: string): boolean {
  const expected = readSegment(claimed)
  return sent === null || expected === null ? sent === expected : isSameSegment(sent, expected)
}

const CALL = /^(close|shutdown|abort|read)$|^(send|queue) (\d+)$/

/** `close`, `send 300`, `timer RTO`, `FA 1/1`; null where the text is none of them. */
export function readStimulus(text: string): Stimulus | null {
  const timer = TIMERS.find((one: Timer) => text === `timer ${one}`)
  if (timer !== undefined) return { kind: 'timer', timer }
  const call = readCall(text)
  if (call !== null) return { kind: 'call', call }
  const segment = readSegment(text)
  return segment === null ? null : { kind: 'segment', segment }
}

function readCall(text: string): Call | null {
  const [, plain, writes, octets] = CALL.exec(text) ?? []
  if (plain === 'close' || plain === 'shutdown' || plain === 'abort' || plain === 'read')
    return { kind: plain }
  if (writes !== 'send' && writes !== 'queue') return null
  return Number(octets) > 0 ? { kind: writes, octets: Number(octets) } : null
}
