import { describe, expect, test } from 'vitest'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { type Command, decide } from './decide.ts'
import { EVENTS_VERSION } from './events.ts'
import { turnOf } from './shared-end.ts'
import { parseEvents } from './stored-events.ts'
import { type Played, apply, playOut, rightMove } from './testing/play.ts'
import { viewFor } from './view-for.ts'

const PLAN = scenarioById('four-waves')!.plan({ client: 100, server: 300 })

/** Anna and Bo share the Client; Cleo has the Server alone. */
function start(): Played {
  const holders = {
    client: { kind: 'person', seat: 'anna', other: 'bo' },
    server: { kind: 'person', seat: 'cleo' },
  } as const
  const created = apply(null, { type: 'create', setup: { scenario: 'four-waves', level: 2, plan: PLAN } })
  const one = apply(created, { type: 'take-role', role: 'client', holder: holders.client, wallMs: 0 })
  return apply(one, { type: 'take-role', role: 'server', holder: holders.server, wallMs: 0 })
}

function moves(played: Played, seat: string, role: 'client' | 'server' = 'client'): Command {
  const { number } = played.match.ends[role]
  const move = rightMove(played.match, role)
  return { type: 'submit-move', role, by: 'person', seat, stimulus: number, move, wallMs: 0 }
}

function refusalOf({ match }: Played, command: Command): string | null {
  const decision = decide(match, command)
  return 'refusal' in decision ? decision.refusal : null
}

const leave = (played: Played, seat: string) =>
  apply(played, { type: 'lend-seat', role: 'client', seat, why: 'absent', wallMs: 0 })
const back = (played: Played, seat: string) => apply(played, { type: 'return-seat', role: 'client', seat })

/** Until the Client's second decision is open. */
function second(): Played {
  const begun = start()
  const first = apply(begun, moves(begun, 'anna'))
  return apply(first, moves(first, 'cleo', 'server'))
}

describe('two at one end', () => {
  test('decide in turns: of the other one a move is refused at the door', () => {
    const begun = start()
    expect(turnOf(begun.match, 'client')).toBe('anna')
    expect(refusalOf(begun, moves(begun, 'bo'))).toBe('not-your-turn-yet')
    const next = second()
    expect(turnOf(next.match, 'client')).toBe('bo')
    expect(refusalOf(next, moves(next, 'anna'))).toBe('not-your-turn-yet')
    expect(apply(next, moves(next, 'bo')).match.ends.client.number).toBe(2)
  })

  test('keep the turn while a move is refused', () => {
    const begun = start()
    const wrong = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
    const refused = apply(begun, {
      ...(moves(begun, 'anna') as Command & { type: 'submit-move' }),
      move: wrong,
    })
    expect(turnOf(refused.match, 'client')).toBe('anna')
  })

  test('each see the same, and whose turn it is', () => {
    const { match } = start()
    const [anna, bo] = [viewFor(match, 'client', 'm'), viewFor(match, 'client', 'm', 1)]
    expect(anna.turn).toEqual({ mine: true, other: 'bo' })
    expect(bo.turn).toEqual({ mine: false, other: 'anna' })
    expect(bo.you).toEqual({ kind: 'person', seat: 'bo', other: 'anna', lent: false })
    expect(bo.asked).toEqual(anna.asked)
    expect(viewFor(match, 'server', 'm')).toMatchObject({
      turn: null,
      partner: { seat: 'anna', other: 'bo' },
    })
  })
})

describe('one of two who is away', () => {
  test('leaves the decision to the other one, and nobody else hears of it', () => {
    const gone = leave(start(), 'anna')
    expect(turnOf(gone.match, 'client')).toBe('bo')
    expect(gone.match.lent.client).toBe(false)
    expect(refusalOf(gone, moves(gone, 'bo'))).toBeNull()
    expect(refusalOf(gone, { type: 'lend-seat', role: 'client', seat: 'anna', why: 'left', wallMs: 0 })).toBe(
      'no-change',
    )
    expect(viewFor(gone.match, 'server', 'm')).toEqual(viewFor(start().match, 'server', 'm'))
    expect(turnOf(back(gone, 'anna').match, 'client')).toBe('anna')
  })

  test('with the other one is played by the computer, until one of them is back', () => {
    const empty = leave(leave(start(), 'anna'), 'bo')
    expect(empty.match.lent.client).toBe(true)
    const again = back(empty, 'bo')
    expect(again.match).toMatchObject({ lent: { client: false }, away: ['anna'] })
    expect(turnOf(again.match, 'client')).toBe('bo')
    expect(refusalOf(again, { type: 'return-seat', role: 'client', seat: 'bo' })).toBe('no-change')
  })
})

test('what two at one end did is read back from the log', () => {
  const { events } = playOut(back(leave(second(), 'anna'), 'anna'))
  expect(parseEvents(JSON.parse(JSON.stringify(events)), EVENTS_VERSION)).toEqual(events)
})
