import type { AtMatch, ClosedDoor } from '#app/_realtime/at-match.ts'
import { type Script, playedMatch } from './played-match.ts'

type Seated = Extract<AtMatch, { at: 'seated' }>

function seated(script: Script, change: Partial<Omit<Seated, 'at' | 'known'>> = {}): () => AtMatch {
  return () => ({
    at: 'seated',
    line: 'live',
    sending: null,
    trouble: null,
    again: null,
    known: playedMatch(script),
    ...change,
  })
}

function door(why: ClosedDoor): () => AtMatch {
  return () => ({ at: 'door', why })
}

const ACK_OF_FIN = { kind: 'segment', bits: ['ACK'], seq: 300, ack: 100 } as const
const PEERS_NUMBER = { kind: 'segment', bits: ['ACK'], seq: 300, ack: 300 } as const
const BARE_FIN = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
const LARGE = { client: 4_294_967_200, server: 4_294_960_000 }
const waitingFor = { command: 'GALLERY2345678923456', stimulus: 0, move: { kind: 'nothing' } } as const

/** Every state of the screens of a match, each at its own address. */
export const SCREENS = {
  connecting: () => ({ at: 'connecting' }),
  full: door('full'),
  missing: door('missing'),
  'taken-over': door('taken-over'),
  'wrong-version': door('wrong-version'),
  'no-seat': door('no-seat'),
  left: door('left'),
  waiting: seated({ partner: 'nobody' }),
  'waiting-as-server': seated({ partner: 'nobody', role: 'server', scenario: 'half-close', level: 3 }),
  'level-1': seated({ level: 1 }),
  'level-1-server-waits': seated({ level: 1, role: 'server' }),
  'level-1-data': seated({ level: 1, role: 'server', scenario: 'half-close', rightMoves: 3 }),
  'level-2': seated({}),
  'level-2-fin-arrived': seated({ role: 'server', rightMoves: 1 }),
  'level-2-ack-arrived': seated({ rightMoves: 2 }),
  'level-2-two-open': seated({ role: 'server', scenario: 'fin-and-ack-in-one', rightMoves: 1 }),
  'level-2-data': seated({ role: 'client', scenario: 'half-close', rightMoves: 4 }),
  'level-2-large-numbers': seated({ role: 'server', rightMoves: 1, numbers: LARGE }),
  'level-2-on-the-way': seated({ rightMoves: 1 }),
  'level-2-last': seated({ rightMoves: 4 }),
  'level-3': seated({ level: 3, role: 'server', rightMoves: 1 }),
  'level-3-asks-state': seated({
    level: 3,
    role: 'server',
    rightMoves: 1,
    moves: [{ ...ACK_OF_FIN, ack: 101, state: 'LAST-ACK' }],
  }),
  'refused-rule': seated({ role: 'server', rightMoves: 1, moves: [ACK_OF_FIN] }),
  'refused-hint': seated({ role: 'server', rightMoves: 1, moves: [ACK_OF_FIN, ACK_OF_FIN] }),
  'refused-columns': seated({ role: 'server', rightMoves: 1, moves: [PEERS_NUMBER] }),
  'refused-bits': seated({ moves: [BARE_FIN, BARE_FIN] }),
  'refused-not-needed': seated({ moves: [{ kind: 'segment', bits: ['ACK'], seq: 100, ack: 300 }] }),
  'answer-given': seated({ role: 'server', rightMoves: 1, moves: [ACK_OF_FIN, ACK_OF_FIN, ACK_OF_FIN] }),
  'partner-gone': seated({ rightMoves: 2, partnerGone: true }),
  sending: seated({}, { sending: waitingFor }),
  reconnecting: seated({ rightMoves: 2 }, { line: 'reconnecting', sending: waitingFor }),
  'not-stored': seated({ rightMoves: 2 }, { trouble: 'not-stored', sending: waitingFor }),
  'too-fast': seated({}, { trouble: 'too-fast', sending: waitingFor }),
  'shutting-down': seated({}, { trouble: 'shutting-down', line: 'reconnecting' }),
  stale: seated({}, { trouble: 'stale' }),
  'story-line': seated({ level: 0 }),
  'story-line-server': seated({ level: 0, role: 'server', rightMoves: 2 }),
  'story-bits': seated({ level: 0, rightMoves: 1 }),
  'story-refused-line': seated({
    level: 0,
    moves: [
      { kind: 'line', line: 'goodbye' },
      { kind: 'line', line: 'goodbye' },
    ],
  }),
  'story-refused-bits': seated({
    level: 0,
    role: 'server',
    rightMoves: 3,
    moves: [{ kind: 'segment', bits: ['FIN', 'ACK'] }],
  }),
  'story-later': seated({ level: 0, rightMoves: 8, scenario: 'four-waves' }),
  confidence: seated({ confidence: true }),
  'confidence-level-3': seated({ confidence: true, level: 3, role: 'server', rightMoves: 1 }),
  'timer-runs': seated({ waits: 'fast', scenario: 'first-fin-lost', rightMoves: 1 }),
  'timer-time-wait': seated({ waits: 'fast', rightMoves: 6 }),
  'timer-skip-agreed': seated({ waits: 'fast', rightMoves: 6, skips: true }),
  'sent-again': seated({ waits: 'fast', scenario: 'last-ack-gives-up', role: 'server', rightMoves: 11 }),
  'sent-again-probes': seated({ waits: 'fast', scenario: 'keepalive', rightMoves: 1 }),
  'waiting-two-places': seated({ partner: 'nobody', network: 'person' }),
  'waiting-as-network': seated({ partner: 'nobody', network: 'person', role: 'network' }),
  'network-is-played': seated({ network: 'person', rightMoves: 1 }),
  'network-decides': seated({ network: 'person', role: 'network', rightMoves: 1 }),
  'network-decides-two': seated({
    network: 'person',
    role: 'network',
    scenario: 'simultaneous-close',
    rightMoves: 2,
  }),
  'network-idle': seated({ network: 'person', role: 'network' }),
  'network-lost-one': seated({
    network: 'person',
    role: 'network',
    rightMoves: 9,
    fates: [{ kind: 'delivered' }, { kind: 'delayed', by: 300 }],
  }),
  'network-reached': seated({
    network: 'person',
    role: 'network',
    scenario: 'simultaneous-close',
    rightMoves: Infinity,
    fates: [{ kind: 'delivered' }, { kind: 'delivered' }, { kind: 'delivered' }, { kind: 'lost' }],
  }),
  'network-not-reached': seated({ network: 'person', role: 'network', rightMoves: Infinity }),
  paused: seated({ role: 'server', rightMoves: 1, paused: true }),
  'paused-level-1': seated({ level: 1, paused: true }),
  'paused-on-the-way': seated({ rightMoves: 1, paused: true, waits: 'fast' }),
  'paused-network': seated({ network: 'person', role: 'network', rightMoves: 1, paused: true }),
  limited: seated({ role: 'server', rightMoves: 1, limits: { client: null, server: 45_000 } }),
  'limited-level-1': seated({ level: 1, limits: { client: 12_000, server: null } }),
  'limit-over': seated({
    rightMoves: 4,
    scenario: 'half-close',
    late: true,
    limits: { client: 30_000, server: null },
  }),
  hinted: seated({ role: 'server', rightMoves: 1, hinted: true }),
  'hinted-after-refusal': seated({ role: 'server', rightMoves: 1, moves: [ACK_OF_FIN], hinted: true }),
  'shared-my-turn': seated({ shared: true }),
  'shared-not-my-turn': seated({ shared: true, rightMoves: 2 }),
  'shared-partner': seated({ role: 'client', shared: true, rightMoves: 1 }),
  guided: seated({ guided: true, level: 1, partner: 'computer' }),
  'guided-second': seated({ guided: true, level: 1, partner: 'computer', rightMoves: 3 }),
  'guided-refused': seated({
    guided: true,
    level: 1,
    partner: 'computer',
    moves: [{ kind: 'segment', bits: ['FIN'] }],
  }),
  'guided-result': seated({ guided: true, level: 1, partner: 'computer', rightMoves: Infinity }),
  'result-lost-segments': seated({ scenario: 'last-ack-gives-up', rightMoves: Infinity }),
  'result-story': seated({ level: 0, rightMoves: Infinity }),
  'result-goal': seated({ scenario: 'syn-in-time-wait', role: 'server', rightMoves: Infinity }),
  'computer-thinks': seated({ partner: 'computer', rightMoves: 1 }),
  'result-clean': seated({ rightMoves: Infinity }),
  'result-offered': seated({ rightMoves: Infinity }, { again: 'ABCDEFGHJKMNPQRS' }),
  'result-with-mistakes': seated({ moves: [BARE_FIN, BARE_FIN, BARE_FIN], thenRight: Infinity }),
  'result-computer': seated({ partner: 'computer', rightMoves: Infinity, scenario: 'half-close' }),
} as const satisfies Readonly<Record<string, () => AtMatch>>

/** What is seen to move: two states of one match, the second a moment after the first. */
export const MOVING = {
  'segment-leaves': [seated({}), seated({ rightMoves: 1 })],
  'segment-arrives': [seated({ role: 'server' }), seated({ role: 'server', rightMoves: 1 })],
  'time-wait': [seated({ waits: 'fast', rightMoves: 4 }), seated({ waits: 'fast', rightMoves: 6 })],
  'partner-leaves': [seated({ rightMoves: 2 }), seated({ rightMoves: 2, partnerGone: true })],
  'partner-comes-back': [seated({ rightMoves: 2, partnerGone: true }), seated({ rightMoves: 2 })],
} as const satisfies Readonly<Record<string, readonly [() => AtMatch, () => AtMatch]>>

/** The states of a match's screens by their address; empty: there is no such screen. */
export function statesOf(name: string): readonly AtMatch[] {
  const all: Readonly<Record<string, readonly (() => AtMatch)[]>> = {
    ...Object.fromEntries(Object.entries(SCREENS).map(([still, state]) => [still, [state]])),
    ...MOVING,
  }
  return Object.hasOwn(all, name) ? (all[name] ?? []).map((state) => state()) : []
}
