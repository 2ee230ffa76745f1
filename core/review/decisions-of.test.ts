import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#core/by-role.ts'
import { misconceptionsOf } from '#core/match/misconceptions-of.ts'
import { LEVELS, type Level } from '#core/match/move.ts'
import { rolesAsked } from '#core/match/decide.ts'
import { type Played, apply, playOut, rightMove, start, startPlan, submit } from '#core/match/testing/play.ts'
import { SCENARIOS, scenarioById } from '#core/scenarios/catalogue.ts'
import { type Mistake, chooseMove } from '#server/bots/choose-move.ts'
import { decisionsOf } from './decisions-of.ts'
import { heatOf, shareFirstTry, shareRefused } from './heat-of.ts'

const NUMBERS = { client: 100, server: 300 }
const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
const ACK_NOT_NEEDED = { kind: 'segment', bits: ['ACK'], seq: 100, ack: 300 } as const
const MISTAKES: readonly Mistake[] = [
  'says-nothing',
  'fin-takes-no-number',
  'numbers-swapped',
  'fin-without-ack',
  'fin-instead-of-ack',
]

/** A whole match in which every third move is a mistake that learners make, before it is put right. */
function playBadly(scenario: string, level: Level): Played {
  let played = start(scenario, level)
  for (let moves = 0; played.match.phase === 'playing'; moves += 1) {
    const [role] = rolesAsked(played.match)
    if (role === undefined) break
    if (moves % 3 === 0) played = tryWrong(played, role, MISTAKES[moves % MISTAKES.length]!)
    if (rolesAsked(played.match).includes(role)) played = submit(played, role, rightMove(played.match, role))
  }
  return played
}

function tryWrong(played: Played, role: Role, mistake: Mistake): Played {
  const end = played.match.ends[role]
  return submit(played, role, chooseMove(end, played.match.setup.level, mistake))
}

describe('the decisions of a match', () => {
  const all = SCENARIOS.flatMap(({ id, scene }) =>
    LEVELS.filter((level) => level > 0 || scene !== null).map((level) => [id, level] as const),
  )

  it.each(all)('are those that the score counts: %s at level %i', (scenario, level) => {
    const { match, events } = playBadly(scenario, level)
    const found = decisionsOf(events)
    for (const role of ROLES) {
      const own = found.filter((one) => one.role === role)
      const { right, decisions } = match.ends[role].score
      expect({
        right: own.filter(({ isFirstTry }) => isFirstTry).length,
        decisions: own.filter(({ verdict }) => verdict !== null).length,
      }).toEqual({ right, decisions })
    }
  })

  it.each(all)('show what a lesson’s summary shows, at the same steps: %s at level %i', (scenario, level) => {
    const { events } = playBadly(scenario, level)
    const told = misconceptionsOf(events)
    for (const role of ROLES) {
      const own = decisionsOf(events).filter((one) => one.role === role)
      const refusals = own
        .flatMap((one) => one.refusals)
        .filter(({ counted, reason }) => counted || reason === 'ack-not-needed')
      const steps = refusals.map(({ reason, step, confidence }) => ({ reason, step, confidence }))
      expect(steps).toEqual(told[role].map(({ reason, step, confidence }) => ({ reason, step, confidence })))
    }
  })

  it('say where it was, by what, and how often', () => {
    const moves = [ACK_NOT_NEEDED, FIN_ALONE, FIN_ALONE]
    const tried = moves.reduce((played, move) => submit(played, 'client', move), start('four-waves', 2))
    const [first, ...rest] = decisionsOf(playOut(tried).events)
    expect(first).toMatchObject({ role: 'client', seat: 'seat-of-client', state: 'ESTABLISHED' })
    expect(first).toMatchObject({ event: 'close', verdict: 'right', isFirstTry: false })
    expect(first?.refusals.map(({ reason, counted }) => [reason, counted])).toEqual([
      ['ack-not-needed', false],
      ['fin-without-ack', true],
      ['fin-without-ack', true],
    ])
    expect(rest.map(({ state, event, isFirstTry }) => [state, event, isFirstTry])).toEqual([
      ['ESTABLISHED', 'fin', true],
      ['FIN-WAIT-1', 'ack-of-fin', true],
      ['CLOSE-WAIT', 'close', true],
      ['FIN-WAIT-2', 'fin', true],
      ['LAST-ACK', 'ack-of-fin', true],
    ])
  })

  it('are none of the computer’s, but for a try that was refused before it took over', () => {
    const tried = submit(start('four-waves', 2), 'client', FIN_ALONE)
    const lent = apply(tried, { type: 'lend-seat', role: 'client', why: 'left', wallMs: 0 })
    const answered = submit(lent, 'client', rightMove(lent.match, 'client'), 'computer')
    expect(decisionsOf(answered.events)).toMatchObject([{ verdict: null, isFirstTry: false }])
    expect(heatOf(decisionsOf(answered.events)).states).toEqual([
      { state: 'ESTABLISHED', tries: 1, refused: 1, decisions: 0, firstTry: 0 },
    ])
  })

  it('of a guided match are none', () => {
    const plan = scenarioById('four-waves')!.plan(NUMBERS)
    const guided = startPlan(plan, 1, 'four-waves', { guided: true })
    expect(decisionsOf(playOut(guided).events)).toEqual([])
  })

  it('of two who share an end are those of whose turn it was', () => {
    const plan = scenarioById('four-waves')!.plan(NUMBERS)
    const setup = { scenario: 'four-waves', level: 2, plan } as const
    const both = { kind: 'person', seat: 'mei', other: 'bo' } as const
    const created = apply(null, { type: 'create', setup })
    const seated = apply(created, { type: 'take-role', role: 'client', holder: both, wallMs: 0 })
    const holder = { kind: 'person', seat: 'wei' } as const
    const begun = apply(seated, { type: 'take-role', role: 'server', holder, wallMs: 0 })
    const seats = decisionsOf(playOut(begun).events).map(({ seat }) => seat)
    expect(seats).toEqual(['mei', 'wei', 'bo', 'wei', 'mei', 'wei'])
  })
})

describe('the heat map', () => {
  it('counts tries and refusals by state and by row, in the order of the table', () => {
    const tried = submit(start('four-waves', 2), 'client', FIN_ALONE)
    const { states, rows } = heatOf(decisionsOf(playOut(tried).events))
    expect(states.map(({ state, tries, refused }) => [state, tries, refused])).toEqual([
      ['ESTABLISHED', 3, 1],
      ['FIN-WAIT-1', 1, 0],
      ['FIN-WAIT-2', 1, 0],
      ['CLOSE-WAIT', 1, 0],
      ['LAST-ACK', 1, 0],
    ])
    const [closed] = rows.filter(({ event }) => event === 'close')
    expect(closed).toMatchObject({ state: 'ESTABLISHED', tries: 2, refused: 1, decisions: 1, firstTry: 0 })
    expect(closed?.row).toMatchObject({ next: 'FIN-WAIT-1', owes: 'fin' })
    expect(rows[0]?.state).toBe('ESTABLISHED')
  })

  it('tells shares, and none where there was nothing', () => {
    expect(shareRefused({ tries: 4, refused: 1 })).toBe(0.25)
    expect(shareRefused({ tries: 0, refused: 0 })).toBeNull()
    expect(shareFirstTry({ decisions: 2, firstTry: 1 })).toBe(0.5)
    expect(shareFirstTry({ decisions: 0, firstTry: 0 })).toBeNull()
    expect(heatOf([])).toEqual({ states: [], rows: [] })
  })
})
