import { randomBytes } from 'node:crypto'
import { partnerOf } from '#core/by-role.ts'
import type { Move } from '#core/match/move.ts'
import type { MatchView } from '#core/match/view.ts'
import type { TestPlayer } from './test-player.ts'

/** A command id as a browser makes it. */
export function newCommand(): string {
  return randomBytes(12).toString('hex')
}

/**
 * What the two players of *four waves* answer, in order, written down from RFC 9293 Figure 12 and not from our table.
 * `c` and `s`: what Client and Server have as SND.NXT in the beginning.
 */
export function fourWaves(c: number, s: number): readonly { role: 'client' | 'server'; move: Move }[] {
  return [
    { role: 'client', move: { kind: 'segment', bits: ['FIN', 'ACK'], seq: c, ack: s, length: 0 } },
    { role: 'server', move: { kind: 'segment', bits: ['ACK'], seq: s, ack: c + 1, length: 0 } },
    { role: 'client', move: { kind: 'nothing' } },
    { role: 'server', move: { kind: 'segment', bits: ['FIN', 'ACK'], seq: s, ack: c + 1, length: 0 } },
    { role: 'client', move: { kind: 'segment', bits: ['ACK'], seq: c + 1, ack: s + 1, length: 0 } },
    { role: 'server', move: { kind: 'nothing' } },
  ]
}

/** The same with the state that each answer leads to, for level 3. */
const FOUR_WAVES_STATES = [
  'FIN-WAIT-1',
  'CLOSE-WAIT',
  'FIN-WAIT-2',
  'LAST-ACK',
  'TIME-WAIT',
  'CLOSED',
] as const

export interface Pair {
  readonly match: string
  readonly client: TestPlayer
  readonly server: TestPlayer
}

/** Two players in one match, with their numbers. */
export async function seatPair(client: TestPlayer, server: TestPlayer, level: 1 | 2 | 3 = 2): Promise<Pair> {
  const wanted = { scenario: 'four-waves', level, partner: 'friend', role: 'client' } as const
  const { match } = await client.get('match:create', wanted)
  await client.get('match:join', { match })
  await server.get('match:join', { match })
  await client.until((view) => view.phase === 'playing')
  return { match, client, server }
}

export function numbersOf(pair: Pair): { c: number; s: number } {
  const { sndNxt, rcvNxt } = pair.client.view().numbers
  return { c: sndNxt, s: rcvNxt }
}

/** Sends one move in answer to what is asked now. */
export async function answer(player: TestPlayer, move: Move, command = newCommand()) {
  const { match, asked } = await player.until((view) => view.asked !== null)
  return player.ask('move:submit', { match, command, stimulus: asked?.stimulus ?? 0, move })
}

/** Plays *four waves* from its first or a later step to its end. */
export async function playFourWaves(
  pair: Pair,
  numbers = numbersOf(pair),
  steps = { from: 0, to: 6 },
): Promise<MatchView> {
  const { level } = pair.client.view()
  const script = fourWaves(numbers.c, numbers.s).map(({ role, move }, step) => ({
    role,
    move: level === 3 ? ({ ...move, state: FOUR_WAVES_STATES[step] } as Move) : move,
  }))
  for (const { role, move } of script.slice(steps.from, steps.to)) {
    const reply = await answer(pair[role], move)
    if (!reply.ok || reply.verdict === 'refused') throw new Error(`${role}: ${JSON.stringify(reply)}`)
  }
  const last = script[steps.to - 1]?.role ?? 'client'
  return steps.to < 6 ? pair[last].view() : pair[partnerOf(last)].until((view) => view.phase === 'ended')
}
