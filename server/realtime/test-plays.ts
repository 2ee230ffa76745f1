import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ByRole, partnerOf } from '#core/by-role.ts'
import { rolesAsked } from '#core/match/decide.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { replay } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import type { Move } from '#core/match/move.ts'
import { rightMove } from '#core/match/right-move.ts'
import type { MatchView } from '#core/match/view.ts'
import type { Fate } from '#core/scenarios/plan.ts'
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
export async function seatPair(
  client: TestPlayer,
  server: TestPlayer,
  level: 1 | 2 | 3 = 2,
  scenario = 'four-waves',
): Promise<Pair> {
  const wanted = { scenario, level, partner: 'friend', role: 'client' } as const
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

export interface Players extends Partial<ByRole<TestPlayer>> {
  readonly network?: TestPlayer
}

interface Course {
  /** What the network's player does to the segment of that flight; the others are delivered. */
  readonly fates?: Readonly<Record<number, Fate>>
  /** Stops there; else at the end. */
  readonly until?: (match: Match) => boolean
}

/** All of these answer as TCP would, read off the log; whoever else there is plays for themselves. */
export async function playRightly(
  events: () => Promise<readonly MatchEvent[]>,
  players: Players,
  { fates = {}, until = () => false }: Course = {},
): Promise<Match> {
  for (const began = performance.now(); performance.now() - began < 45_000;) {
    const match = replay(await events())
    if (match === null) throw new Error('no such match')
    if (match.phase === 'ended' || until(match)) return match
    if (!(await decideOne(match, players, fates)) && !(await moveOne(match, players))) await sleep(20)
  }
  throw new Error('the match does not end')
}

async function decideOne(
  match: Match,
  { network }: Players,
  fates: Readonly<Record<number, Fate>>,
): Promise<boolean> {
  const [first] = match.undecided
  if (network === undefined || first === undefined) return false
  const { flight } = first
  const id = network.networkView().match
  const fate = fates[flight] ?? { kind: 'delivered' }
  await network.get('fate:decide', { match: id, command: newCommand(), flight, fate })
  return true
}

async function moveOne(match: Match, players: Players): Promise<boolean> {
  const role = rolesAsked(match).find((asked) => players[asked] !== undefined)
  const player = role && players[role]
  if (role === undefined || player === undefined) return false
  const end = match.ends[role]
  const { match: id } = await player.until(({ asked }) => asked?.stimulus === end.number)
  const move = rightMove(end, match.setup.level)
  const sure = match.setup.confidence === true ? { confidence: 'think-so' as const } : {}
  const submit = { match: id, command: newCommand(), stimulus: end.number, move, ...sure }
  const reply = await player.get('move:submit', submit)
  if (reply.verdict === 'refused') throw new Error(`${role}: ${reply.refusal.reason}`)
  return true
}
