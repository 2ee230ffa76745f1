import { describe, expect, test } from 'vitest'
import { fourWaves } from '#core/scenarios/four-waves.ts'
import type { Plan } from '#core/scenarios/plan.ts'
import { decide, rolesAsked } from './decide.ts'
import type { Waits } from './events.ts'
import { type Played, apply, playOut, rightMove, startPlan, submit } from './testing/play.ts'
import { viewFor } from './view-for.ts'

const plan = fourWaves.plan({ client: 100, server: 300 })

/** Played until nobody is asked: in four waves that is TIME-WAIT. */
function untilWait(waits: Waits, of: Plan = plan): Played {
  let played = startPlan(of, 2, 'test', { waits })
  while (played.match.wait === null && played.match.phase === 'playing') {
    const [role = 'client'] = rolesAsked(played.match)
    played = submit(played, role, rightMove(played.match, role))
  }
  return played
}

const skip = (played: Played, role: 'client' | 'server') =>
  apply(played, { type: 'skip-wait', role, wallMs: 0 })

describe('a timer that is waited for', () => {
  test('has the match rest before it, and go on when the time is over', () => {
    const waiting = untilWait('fast')
    expect(waiting.match.wait).toMatchObject({ role: 'client', timer: '2MSL', pauseMs: 10_000 })
    expect(rolesAsked(waiting.match)).toEqual([])
    const { until } = waiting.match.wait ?? { until: 0 }
    expect(decide(waiting.match, { type: 'pass-wait', until: until - 1, wallMs: 0 })).toEqual({
      refusal: 'no-change',
    })
    const over = apply(waiting, { type: 'pass-wait', until, wallMs: 0 })
    expect(over.match.ending?.ending).toBe('both-closed')
    expect(decide(over.match, { type: 'skip-wait', role: 'client', wallMs: 0 })).toEqual({
      refusal: 'match-over',
    })
  })

  test('lasts as long as it really would where it is lived through', () => {
    // From the arrival of the last ACK at the other end, 50 ms after 2MSL was started.
    expect(untilWait('real').match.wait?.pauseMs).toBe(59_950)
  })

  test('is not waited for at all where that was set', () => {
    expect(untilWait('none').match.phase).toBe('ended')
  })

  test('is skipped once both would, and not by one alone', () => {
    const one = skip(untilWait('fast'), 'server')
    expect(one.match.phase).toBe('playing')
    expect(skip(one, 'client').match.ending?.ending).toBe('both-closed')
  })

  test('is skipped by the one person who plays with the computer', () => {
    const waiting = untilWait('fast')
    const alone = apply(waiting, { type: 'lend-seat', role: 'server', why: 'left', wallMs: 0 })
    expect(skip(alone, 'client').match.phase).toBe('ended')
  })

  test('is no matter of the other end: its view is the same as while the partner thinks', () => {
    const waiting = untilWait('fast')
    const other = viewFor(waiting.match, 'server', 'm')
    expect([other.wait, other.asked, other.timers]).toEqual([null, null, []])
    expect(viewFor(waiting.match, 'client', 'm').wait).toMatchObject({ timer: '2MSL', until: 60_600 })
  })

  test('may be agreed to be skipped before it begins, until one is asked again', () => {
    let played = startPlan(plan, 2, 'test', { waits: 'fast' })
    played = skip(played, 'server')
    expect(played.match.skips.server).toBe(true)
    expect(decide(played.match, { type: 'skip-wait', role: 'client', wallMs: 0 })).toEqual({
      refusal: 'no-change',
    })
    played = submit(played, 'client', rightMove(played.match, 'client'))
    expect(played.match.skips.server).toBe(false)
  })
})

describe('a timer at level 3', () => {
  test('does not tell the state that is asked', () => {
    let played = startPlan(plan, 3, 'test', { waits: 'fast' })
    while (
      played.match.ends.client.settled.state !== 'FIN-WAIT-2' ||
      rolesAsked(played.match)[0] === 'server'
    ) {
      const [role = 'client'] = rolesAsked(played.match)
      played = submit(played, role, rightMove(played.match, role))
    }
    expect(viewFor(played.match, 'client', 'm').timers).toEqual([])
    const wrong = { ...rightMove(played.match, 'client'), state: 'CLOSED' } as const
    const unnamed = submit(played, 'client', wrong)
    expect(viewFor(unnamed.match, 'client', 'm').timers).toEqual([])
    const named = submit(unnamed, 'client', { kind: 'state', state: 'TIME-WAIT' })
    expect(viewFor(named.match, 'client', 'm').timers.map(({ timer }) => timer)).toEqual(['2MSL'])
  })
})

describe('what repeats', () => {
  const gone: Plan = {
    ...plan,
    fates: [{ from: 'client', nth: 1, onwards: true, fate: { kind: 'lost' } }],
    timers: ['RTO', 'USER'],
  }

  test('is asked once, and then sent by the endpoint itself', () => {
    const over = playOut(startPlan(gone, 2))
    const fins = over.match.timeline.flatMap((item) => (item.kind === 'sent' ? [item] : []))
    expect(fins.map(({ by }) => by)).toEqual([
      'person',
      'person',
      ...Array.from({ length: fins.length - 2 }, () => 'endpoint'),
    ])
    expect(fins.length).toBeGreaterThan(8)
    expect(new Set(fins.map(({ segment }) => segment.seq))).toEqual(new Set([100]))
    expect(over.match.ends.client.score.decisions).toBe(2)
    expect(over.match.ends.client.settled).toMatchObject({ state: 'CLOSED', told: 'user timeout' })
  })

  test('goes out at doubled times (RFC 6298 §5.5)', () => {
    const over = playOut(startPlan(gone, 2))
    const at = over.match.timeline.flatMap((item) => (item.kind === 'sent' ? [item.at] : []))
    expect(at.slice(0, 6)).toEqual([0, 200, 600, 1400, 3000, 6200])
  })

  test('is not waited for long', () => {
    let played = untilWait('fast', gone)
    expect(played.match.wait?.pauseMs).toBe(1000)
    played = apply(played, { type: 'pass-wait', until: played.match.wait?.until ?? 0, wallMs: 0 })
    played = submit(played, 'client', rightMove(played.match, 'client'))
    expect(played.match.wait?.pauseMs).toBe(400)
  })
})

describe('what an application does', () => {
  test('keeps its order at one instant, also where a call that is not asked has to wait', () => {
    const octets = { kind: 'octets', octets: 10, after: 0 } as const
    const calls: Plan = {
      ...plan,
      applications: {
        client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'send', octets: 10 } }],
        server: [
          { when: octets, call: { kind: 'queue', octets: 5 } },
          { when: octets, call: { kind: 'shutdown' } },
        ],
      },
      timers: ['RTO'],
    }
    const over = playOut(startPlan(calls, 2))
    const called = over.match.timeline.flatMap((item) => (item.kind === 'called' ? [item.call.kind] : []))
    expect(called).toEqual(['send', 'queue', 'shutdown'])
    const fin = over.match.timeline.find((item) => item.kind === 'sent' && item.segment.fin)
    expect(fin).toMatchObject({ role: 'server', segment: { length: 5 } })
  })
})
