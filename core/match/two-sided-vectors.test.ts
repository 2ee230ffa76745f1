import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ByRole, type Role, byRole } from '#core/by-role.ts'
import type { ApplicationStep, EndpointStart, Plan } from '#core/scenarios/plan.ts'
import type { ControlBit } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import { rolesAsked } from './decide.ts'
import { judge } from './judge.ts'
import type { Answer } from './move.ts'
import { type Played, startPlan, submit } from './testing/play.ts'

/** The two-sided vectors of the conformance suite, where it is there, played by two players: A is the Client. */
const folder = fileURLToPath(new URL('../../../shared/tcp/vectors/', import.meta.url))

type Side = 'A' | 'B'
interface Step {
  readonly from: Side
  readonly event: string
  readonly phase?: string
  readonly segment?: {
    readonly flags: string
    readonly seq: number
    readonly ack: number
    readonly len: number
  }
  readonly expect: Partial<Record<Side, State>>
}
interface Vector {
  readonly id: string
  readonly sides: 'one' | 'two'
  readonly initial: Record<Side, State>
  readonly vars: Record<Side, { readonly snd_nxt: number; readonly rcv_nxt: number }>
  readonly steps: readonly Step[]
}

const ROLE_OF: Readonly<Record<Side, Role>> = { A: 'client', B: 'server' }
const SIDE_OF: ByRole<Side> = { client: 'A', server: 'B' }
const BIT_OF: Readonly<Record<string, ControlBit>> = { F: 'FIN', A: 'ACK', R: 'RST', S: 'SYN', P: 'PSH' }

function readVectors(): Vector[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const all = files.flatMap(
    (name) => (JSON.parse(readFileSync(folder + name, 'utf8')) as { vectors: Vector[] }).vectors,
  )
  return all.filter(({ sides }) => sides === 'two')
}

function planOf({ initial, vars, steps }: Vector): Plan {
  const start = (side: Side): EndpointStart => ({
    state: initial[side],
    sndNxt: vars[side].snd_nxt,
    rcvNxt: vars[side].rcv_nxt,
  })
  return {
    starts: byRole((role) => start(SIDE_OF[role])),
    applications: byRole((role) => callsOf(steps, SIDE_OF[role])),
    fates: [],
    timers: ['RTO', '2MSL'],
  }
}

/** An application closes at once, or half a second after end of file where a FIN had been delivered to it. */
function callsOf(steps: readonly Step[], side: Side): ApplicationStep[] {
  return steps.flatMap((step, index) => {
    if (step.event !== 'close' || step.from !== side) return []
    const sawFin = steps
      .slice(0, index)
      .some((one) => one.from !== side && one.segment?.flags.includes('F') === true && one.phase !== 'send')
    return [
      {
        when: sawFin ? { kind: 'eof', after: 500 } : { kind: 'at', at: 0 },
        call: { kind: 'close' },
      } as const,
    ]
  })
}

/** What each side sends, in its own order. */
function scriptOf({ steps }: Vector): ByRole<Answer[]> {
  return byRole((role) =>
    steps.flatMap(({ from, event, phase, segment }) =>
      ROLE_OF[from] === role && event === 'segment' && phase !== 'deliver' && segment !== undefined
        ? [asMove(segment)]
        : [],
    ),
  )
}

function asMove({ flags, seq, ack, len }: NonNullable<Step['segment']>): Answer {
  const bits = flags.split('').flatMap((flag) => BIT_OF[flag] ?? [])
  return { kind: 'segment', bits, seq, ack, length: len }
}

/** Each player sends the next segment of the vector where it is right, and else nothing. */
function play(vector: Vector): { played: Played; left: ByRole<Answer[]> } {
  const left = scriptOf(vector)
  let played = startPlan(planOf(vector), 2)
  while (played.match.phase === 'playing') {
    const [role = 'client'] = rolesAsked(played.match)
    const next = left[role][0]
    const fits = next !== undefined && judge(played.match.ends[role], next, 2).verdict !== 'refused'
    if (fits) left[role].shift()
    played = submit(played, role, fits ? next : { kind: 'nothing' })
    expect(played.match.ends[role].refused).toBe(null)
  }
  return { played, left }
}

function pathOf(steps: readonly Step[], side: Side, from: State): State[] {
  return steps.reduce<State[]>(
    (path, step) => {
      const state = step.expect[side]
      return state === undefined || state === path.at(-1) ? path : [...path, state]
    },
    [from],
  )
}

describe.skipIf(!existsSync(folder))('two-sided vectors, as matches', () => {
  const vectors = readVectors()

  it('are there', () => expect(vectors.length).toBeGreaterThan(0))

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { played, left } = play(vector)
    expect(left).toEqual({ client: [], server: [] })
    for (const side of ['A', 'B'] as const) {
      const states = played.match.timeline.flatMap((item) =>
        item.kind === 'state' && item.role === ROLE_OF[side] ? [item.state] : [],
      )
      expect(states).toEqual(pathOf(vector.steps, side, vector.initial[side]))
    }
  })
})
