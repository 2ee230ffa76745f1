import type { Misconception } from '#core/quiz/misconception.ts'
import type { State } from '#core/teardown/state.ts'
import type { Situation } from './situation.ts'

/** A state that somebody names who believes something that is not so. */
export interface WrongState {
  readonly state: State
  readonly misconception: Misconception
}

type Beliefs = readonly (readonly [State, Misconception])[]

/** By the state that is right, where it has changed. */
const COMING_TO: Readonly<Record<State, Beliefs>> = {
  'SYN-RECEIVED': [],
  ESTABLISHED: [],
  'FIN-WAIT-1': [
    ['FIN-WAIT-2', 'state-before-the-answer'],
    ['CLOSE-WAIT', 'roles-of-closing-swapped'],
    ['CLOSED', 'own-half-done-is-all-done'],
    ['LAST-ACK', 'roles-of-closing-swapped'],
  ],
  'FIN-WAIT-2': [
    ['TIME-WAIT', 'fin-wait-2-skipped'],
    ['CLOSED', 'own-half-done-is-all-done'],
    ['CLOSE-WAIT', 'roles-of-closing-swapped'],
  ],
  'CLOSE-WAIT': [
    ['LAST-ACK', 'close-wait-until-close'],
    ['CLOSED', 'fin-closes-both-directions'],
    ['FIN-WAIT-2', 'roles-of-closing-swapped'],
    ['TIME-WAIT', 'wait-means-time-wait'],
  ],
  CLOSING: [
    ['TIME-WAIT', 'closing-skipped'],
    ['LAST-ACK', 'roles-of-closing-swapped'],
    ['FIN-WAIT-2', 'crossing-fins-acknowledge-each-other'],
  ],
  'LAST-ACK': [
    ['FIN-WAIT-1', 'any-fin-sender-is-in-fin-wait-1'],
    ['CLOSING', 'closing-instead-of-last-ack'],
    ['TIME-WAIT', 'only-the-active-closer-waits'],
  ],
  'TIME-WAIT': [
    ['CLOSED', 'time-wait-skipped'],
    ['LAST-ACK', 'roles-of-closing-swapped'],
    ['CLOSE-WAIT', 'roles-of-closing-swapped'],
  ],
  CLOSED: [],
}

/** What would be next in the course of a close. */
const COURSE: Readonly<Record<State, readonly State[]>> = {
  'SYN-RECEIVED': [],
  ESTABLISHED: ['CLOSE-WAIT', 'FIN-WAIT-1', 'CLOSED'],
  'FIN-WAIT-1': ['FIN-WAIT-2', 'TIME-WAIT', 'CLOSING'],
  'FIN-WAIT-2': ['TIME-WAIT', 'CLOSED', 'CLOSE-WAIT'],
  'CLOSE-WAIT': ['LAST-ACK', 'CLOSED', 'TIME-WAIT'],
  CLOSING: ['TIME-WAIT', 'CLOSED', 'LAST-ACK'],
  'LAST-ACK': ['CLOSED', 'TIME-WAIT', 'CLOSING'],
  'TIME-WAIT': ['CLOSED', 'CLOSING', 'FIN-WAIT-2'],
  CLOSED: ['CLOSE-WAIT', 'TIME-WAIT', 'LAST-ACK'],
}

/** Three at most, none of them a state that a reading allows. */
export function wrongStates(situation: Situation): WrongState[] {
  const { endpoint, move, legal } = situation
  const after = move.next.state
  const beliefs = after === endpoint.state ? stayingIn(situation) : leadingTo(situation, after)
  return beliefs
    .filter(([state]) => legal.every(({ next }) => next.state !== state))
    .slice(0, 3)
    .map(([state, misconception]) => ({ state, misconception }))
}

function stayingIn(situation: Situation): Beliefs {
  const belief = whyMoving(situation)
  return COURSE[situation.endpoint.state].map((state) => [state, belief])
}

/** Why somebody thinks that the state changes here. */
function whyMoving({ stimulus, row }: Situation): Misconception {
  if (row.event.startsWith('rst')) return 'any-rst-resets'
  if (row.event.startsWith('retransmitted-fin')) return 'retransmission-is-progress'
  if (row.event.includes('ahead')) return 'fin-processed-on-sight'
  if (stimulus.kind === 'timer') return 'retransmission-is-progress'
  return stimulus.kind === 'call' ? 'states-follow-the-intent' : 'any-arrival-moves-the-state'
}

function leadingTo({ endpoint, row, stimulus }: Situation, after: State): Beliefs {
  if (after !== 'CLOSED') return COMING_TO[after]
  const before = endpoint.state
  if (row.event.startsWith('rst')) return cutShort(before, 'rst-is-a-quick-fin')
  if (stimulus.kind === 'call') return cutShort(before, 'rst-is-a-quick-fin')
  if (before === 'LAST-ACK') return lastAckWaits()
  return [
    ['FIN-WAIT-2', 'timers-mixed-up'],
    ['LAST-ACK', 'roles-of-closing-swapped'],
    ['TIME-WAIT', 'timer-goes-on-counting'],
  ]
}

function lastAckWaits(): Beliefs {
  return [
    ['TIME-WAIT', 'only-the-active-closer-waits'],
    ['LAST-ACK', 'state-before-the-answer'],
    ['CLOSE-WAIT', 'roles-of-closing-swapped'],
  ]
}

/** A reset taken for a FIN: the states that a FIN would lead to. */
function cutShort(before: State, belief: Misconception): Beliefs {
  return COURSE[before].filter((state) => state !== 'CLOSED').map((state) => [state, belief])
}
