import { describe, expect, test } from 'vitest'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { type Command, decide, rolesAsked } from './decide.ts'
import { EVENTS_VERSION } from './events.ts'
import { type Level, STORY_LEVEL } from './move.ts'
import { parseEvents } from './stored-events.ts'
import { type Played, apply, playOut, rightMove, start, startPlan, story, submit } from './testing/play.ts'
import { viewFor } from './view-for.ts'
import { networkViewFor } from './network-view.ts'

const planOf = (id: string) => scenarioById(id)!.plan({ client: 100, server: 300 })
const PLAN = planOf('four-waves')
const LIMITS = { client: 30_000, server: null }
const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 100 } as const

function refusalOf({ match }: Played, command: Command): string | null {
  const decision = decide(match, command)
  return 'refusal' in decision ? decision.refusal : null
}

const pause = (played: Played, wallMs = 1000) => apply(played, { type: 'pause', wallMs })
const resume = (played: Played, wallMs = 4000) => apply(played, { type: 'resume', wallMs })
const move = (played: Played) =>
  ({
    type: 'submit-move',
    role: 'client',
    by: 'person',
    stimulus: 0,
    move: rightMove(played.match, 'client'),
    wallMs: 0,
  }) as const

describe('a pause', () => {
  test('refuses every move at the door, and lets them be made when it is over', () => {
    const paused = pause(start('four-waves', 2))
    expect(refusalOf(paused, move(paused))).toBe('paused')
    expect(refusalOf(paused, { type: 'skip-wait', role: 'server', wallMs: 0 })).toBe('paused')
    expect(refusalOf(paused, { type: 'pause', wallMs: 0 })).toBe('no-change')
    expect(viewFor(paused.match, 'client', 'm')).toMatchObject({ paused: true, asked: { stimulus: 0 } })
    const on = resume(paused)
    expect(refusalOf(on, { type: 'resume', wallMs: 0 })).toBe('no-change')
    expect(playOut(on).match.phase).toBe('ended')
  })

  test('changes nothing of what is played', () => {
    const begun = start('four-waves', 2)
    expect(story(playOut(resume(pause(begun))))).toEqual(story(playOut(begun)))
  })

  test('stops what waits for a timer, which is waited for again', () => {
    let played = startPlan(PLAN, 1, 'four-waves', { waits: 'fast' })
    while (played.match.wait === null) {
      const [role = 'client'] = rolesAsked(played.match)
      played = submit(played, role, rightMove(played.match, role))
    }
    const { until } = played.match.wait
    const paused = pause(played)
    expect(viewFor(paused.match, 'client', 'm').wait).toBeNull()
    expect(refusalOf(paused, { type: 'pass-wait', until, wallMs: 0 })).toBe('no-change')
    const over = apply(resume(paused), { type: 'pass-wait', until, wallMs: 9000 })
    expect(over.match.phase).toBe('ended')
    // 3 s of the 9 were paused.
    expect(viewFor(over.match, 'client', 'm').result?.elapsedMs).toBe(6000)
  })

  test('keeps what happens meanwhile by itself until it is over: a match that is complete begins then', () => {
    const created = apply(null, { type: 'create', setup: { scenario: 'four-waves', level: 1, plan: PLAN } })
    const sit = (played: Played, role: 'client' | 'server') =>
      apply(played, { type: 'take-role', role, holder: { kind: 'person', seat: role }, wallMs: 0 })
    const complete = sit(sit(pause(created), 'client'), 'server')
    expect(complete.match.phase).toBe('playing')
    expect(rolesAsked(complete.match)).toEqual([])
    expect(rolesAsked(resume(complete).match)).toEqual(['client'])
  })

  test('of a match that is over there is none', () => {
    expect(refusalOf(playOut(start('four-waves', 1)), { type: 'pause', wallMs: 0 })).toBe('match-over')
  })

  test('holds the network too', () => {
    const begun = startPlan(PLAN, 1, 'four-waves', { network: 'person' })
    const paused = pause(submit(begun, 'client', rightMove(begun.match, 'client')))
    expect(networkViewFor(paused.match, 'm')).toMatchObject({ paused: true, undecided: [{ flight: 1 }] })
    const fate = { kind: 'delivered' } as const
    const decided = { type: 'decide-fate', by: 'time', flight: 1, fate, wallMs: 0 } as const
    expect(refusalOf(paused, decided)).toBe('paused')
    expect(refusalOf(resume(paused), decided)).toBeNull()
  })
})

describe('a limit for a decision', () => {
  const limited = (level: Level, scenario = 'four-waves') =>
    startPlan(planOf(scenario), level, scenario, { limits: LIMITS })
  const pass = (played: Played, stimulus: number, role: 'client' | 'server' = 'client') =>
    apply(played, { type: 'pass-limit', role, stimulus, wallMs: 0 })

  test('is told to the one who has it, and to nobody else', () => {
    const { match } = limited(2)
    expect(viewFor(match, 'client', 'm').asked?.limitMs).toBe(30_000)
    const moved = submit(limited(2), 'client', rightMove(match, 'client'))
    expect(viewFor(moved.match, 'server', 'm').asked?.limitMs).toBeNull()
    expect(JSON.stringify(viewFor(moved.match, 'server', 'm'))).not.toContain('30000')
  })

  test.each([STORY_LEVEL, 1, 2, 3] as const)(
    'has the computer take the whole decision at level %i',
    (level) => {
      const passed = pass(limited(level), 0)
      const { client } = passed.match.ends
      expect(client).toMatchObject({ number: 1, naming: null, line: null, byComputer: 1, given: 1 })
      expect(client.score).toEqual({ points: 0, obtainable: 100, right: 0, decisions: 1 })
      expect(passed.match.lent.client).toBe(false)
      expect(passed.match.timeline).toContainEqual(
        expect.objectContaining({ kind: 'accepted', role: 'client', by: 'computer', late: true, points: 0 }),
      )
      expect(refusalOf(passed, { type: 'pass-limit', role: 'client', stimulus: 0, wallMs: 0 })).toBe(
        'no-change',
      )
      expect(viewFor(playOut(passed).match, 'client', 'm').result?.mark).toBe('aided')
    },
  )

  test('leaves the next decision to the player, where two are open', () => {
    const plan = planOf('fin-and-ack-in-one')
    const limits = { client: null, server: 5000 }
    const begun = startPlan(plan, 1, 'fin-and-ack-in-one', { limits })
    const open = submit(begun, 'client', rightMove(begun.match, 'client'))
    expect(open.match.ends.server.open).toHaveLength(2)
    expect(pass(open, 0, 'server').match.ends.server).toMatchObject({ number: 1, open: { length: 1 } })
  })

  test('loses a state that was not named in time, with the segment before it', () => {
    const begun = limited(3)
    const unnamed = submit(begun, 'client', { ...FIN_ALONE, bits: ['FIN', 'ACK'], ack: 300, state: 'CLOSED' })
    expect(unnamed.match.ends.client.naming).not.toBeNull()
    const passed = pass(unnamed, 0)
    expect(passed.match.ends.client).toMatchObject({ number: 1, naming: null })
    expect(passed.match.ends.client.score).toMatchObject({ points: 0, obtainable: 100 })
  })

  test('is none for the computer, and stands still in a pause', () => {
    const lent = apply(limited(1), { type: 'lend-seat', role: 'client', why: 'absent', wallMs: 0 })
    const passLimit = { type: 'pass-limit', role: 'client', stimulus: 0, wallMs: 0 } as const
    expect(refusalOf(lent, passLimit)).toBe('no-change')
    expect(refusalOf(pause(limited(1)), passLimit)).toBe('no-change')
    expect(viewFor(pause(limited(1)).match, 'client', 'm').asked?.limitMs).toBeNull()
  })
})

describe('a hint', () => {
  const hint = { type: 'give-hint', role: 'client', wallMs: 0 } as const

  test('stands beside the oldest decision until it is made, and costs nothing', () => {
    const hinted = apply(start('four-waves', 2), hint)
    expect(viewFor(hinted.match, 'client', 'm').asked).toMatchObject({ hinted: true, worth: 100 })
    expect(refusalOf(hinted, hint)).toBe('no-change')
    const refused = submit(hinted, 'client', FIN_ALONE)
    expect(viewFor(refused.match, 'client', 'm').asked?.hinted).toBe(true)
    const moved = submit(hinted, 'client', rightMove(hinted.match, 'client'))
    expect(moved.match.ends.client).toMatchObject({ hinted: false, score: { points: 100 } })
  })

  test('is not given where nothing is asked, and is nothing to the partner', () => {
    const begun = start('four-waves', 2)
    expect(refusalOf(begun, { ...hint, role: 'server' })).toBe('nothing-asked')
    expect(viewFor(apply(begun, hint).match, 'server', 'm')).toEqual(viewFor(begun.match, 'server', 'm'))
  })
})

describe('a network that the computer plays', () => {
  /** With its network at the computer; `scripted`: without one. */
  function played(id: string, scripted: boolean): Played {
    const network = scripted ? {} : ({ network: 'person' } as const)
    const setup = { scenario: id, level: 1, plan: planOf(id), ...network } as const
    let match = apply(null, { type: 'create', setup })
    for (const role of ['client', 'server'] as const)
      match = apply(match, { type: 'take-role', role, holder: { kind: 'person', seat: role }, wallMs: 0 })
    if (scripted) return match
    return apply(match, { type: 'take-role', role: 'network', holder: { kind: 'computer' }, wallMs: 0 })
  }

  test.each(['four-waves', 'simultaneous-close', 'half-close', 'fin-with-data'])(
    'keeps to the script of %s, and lets nobody wait',
    (id) => {
      const over = playOut(played(id, false))
      expect(over.match.undecided).toEqual([])
      expect(story(over)).toEqual(story(playOut(played(id, true))))
    },
  )

  test('is taken over by a person in the middle of it, who is asked from then on', () => {
    const begun = played('four-waves', false)
    const moved = submit(begun, 'client', rightMove(begun.match, 'client'))
    expect(moved.match.undecided).toEqual([])
    const holder = { kind: 'person', seat: 'late' } as const
    const taken = apply(moved, { type: 'hand-over', role: 'network', holder })
    expect(taken.match.holders.network).toEqual(holder)
    expect(refusalOf(taken, { type: 'hand-over', role: 'network', holder })).toBe('role-taken')
    const asked = submit(taken, 'server', rightMove(taken.match, 'server'))
    expect(networkViewFor(asked.match, 'm').undecided).toHaveLength(1)
  })

  test('is not handed over where there is none, or when it is over', () => {
    const holder = { kind: 'person', seat: 'late' } as const
    const over = { type: 'hand-over', role: 'network', holder } as const
    expect(refusalOf(played('four-waves', true), over)).toBe('no-such-role')
    expect(refusalOf(playOut(played('four-waves', false)), over)).toBe('match-over')
  })
})

describe("somebody's first match", () => {
  test('asks only what a segment is sent for, hints from the first, and is short', () => {
    const begun = startPlan(PLAN, 1, 'four-waves', { guided: true })
    expect(viewFor(begun.match, 'client', 'm')).toMatchObject({ guided: true, asked: { hinted: true } })
    const { match } = playOut(begun)
    expect([match.ends.client.number, match.ends.server.number]).toEqual([2, 2])
  })
})

test('all of it is read back from the log as it was written', () => {
  const begun = startPlan(PLAN, 3, 'four-waves', { limits: LIMITS, guided: true })
  const hinted = apply(resume(pause(begun)), { type: 'give-hint', role: 'client', wallMs: 5 })
  const { events } = apply(hinted, { type: 'pass-limit', role: 'client', stimulus: 0, wallMs: 9 })
  expect(events.map(({ type }) => type)).toContain('hint-given')
  expect(parseEvents(JSON.parse(JSON.stringify(events)), EVENTS_VERSION)).toEqual(events)
})
