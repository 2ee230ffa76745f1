import { describe, expect, test } from 'vitest'
import { fourWaves } from '#core/scenarios/four-waves.ts'
import type { Fate, NetworkTask, Plan } from '#core/scenarios/plan.ts'
import { type Decision, decide, rolesAsked } from './decide.ts'
import { networkHeadFor, networkTimelineFor } from './network-view.ts'
import { type Played, apply, rightMove, startPlan, story, submit } from './testing/play.ts'
import { viewFor } from './view-for.ts'

const DELIVERED: Fate = { kind: 'delivered' }
const task: NetworkTask = { goal: 'time-wait-restarts', budget: 2, fewest: 1 }

function start(
  network: NetworkTask = task,
  plan: Plan = fourWaves.plan({ client: 100, server: 300 }),
): Played {
  return startPlan({ ...plan, network }, 2, 'test', { network: 'person' })
}

function fateOf(played: Played, fate: Fate, by: 'person' | 'time' = 'person'): Played {
  const [first] = played.match.undecided
  return apply(played, { type: 'decide-fate', by, flight: first?.flight ?? 0, fate, wallMs: 0 })
}

/** Plays to the end; the nth segment in flight (from 1) meets the fate that is named for it. */
function playWith(played: Played, fates: Readonly<Record<number, Fate>>): Played {
  let now = played
  for (let steps = 0; now.match.phase === 'playing' && steps < 200; steps += 1) {
    const [waiting] = now.match.undecided
    const [role] = rolesAsked(now.match)
    if (waiting !== undefined) now = fateOf(now, fates[waiting.flight] ?? DELIVERED)
    else if (role !== undefined) now = submit(now, role, rightMove(now.match, role))
  }
  return now
}

describe('the network, played by a person', () => {
  test('has time wait until it has decided, and the ends are told nothing', () => {
    const sent = submit(start(), 'client', rightMove(start().match, 'client'))
    expect(sent.match.undecided).toHaveLength(1)
    expect(rolesAsked(sent.match)).toEqual([])
    expect(viewFor(sent.match, 'server', 'm').timeline).toEqual([
      { kind: 'state', at: 0, role: 'server', state: 'ESTABLISHED' },
    ])
    const lost = fateOf(sent, { kind: 'lost' })
    expect(JSON.stringify(viewFor(lost.match, 'client', 'm').timeline)).not.toMatch(/fate|lost/)
    expect(networkTimelineFor(lost.match).map(({ kind }) => kind)).toEqual(['sent', 'fate'])
  })

  test('sees segments and no state, call or verdict of an end', () => {
    const over = playWith(start(), {})
    const during = submit(start(), 'client', rightMove(start().match, 'client'))
    expect(networkTimelineFor(during.match).every(({ kind }) => kind === 'sent')).toBe(true)
    expect(JSON.stringify(networkHeadFor(during.match, 'm'))).not.toMatch(/ESTABLISHED|FIN-WAIT|sndNxt/)
    expect(networkTimelineFor(over.match)).toEqual(over.match.timeline)
  })

  test('loses the last ACK: TIME-WAIT restarts, and both ends still finish', () => {
    const over = playWith(start(), { 4: { kind: 'lost' } })
    expect(over.match.ending?.ending).toBe('both-closed')
    expect(networkHeadFor(over.match, 'm').result?.network).toEqual({
      goal: 'time-wait-restarts',
      reached: true,
      used: 1,
      fewest: 1,
      points: 100,
    })
  })

  test('scores less for more interventions, and nothing without the goal', () => {
    const more = playWith(start(), { 1: { kind: 'lost' }, 5: { kind: 'lost' } })
    expect(networkHeadFor(more.match, 'm').result?.network).toMatchObject({
      reached: true,
      used: 2,
      points: 50,
    })
    const none = playWith(start(), {})
    expect(networkHeadFor(none.match, 'm').result?.network).toMatchObject({ reached: false, points: 0 })
  })

  test('holds the FIN until the other end has sent its own: CLOSING', () => {
    const plan = fourWaves.plan({ client: 100, server: 300 })
    const close = { when: { kind: 'at', at: 100 }, call: { kind: 'close' } } as const
    const both: Plan = { ...plan, applications: { ...plan.applications, server: [close] } }
    const over = playWith(start({ goal: 'closing', budget: 1, fewest: 1 }, both), {
      1: { kind: 'held', until: 'other-fin' },
    })
    expect(story(over)).toContain('client CLOSING')
    expect(networkHeadFor(over.match, 'm').reached).toBe(true)
    expect(over.match.ending?.ending).toBe('both-closed')
  })

  test('holds a segment until the next one of the same end: they arrive the other way round', () => {
    const plan = fourWaves.plan({ client: 100, server: 300 })
    const send = { when: { kind: 'at', at: 0 }, call: { kind: 'send', octets: 10 } } as const
    const close = { when: { kind: 'at', at: 20 }, call: { kind: 'close' } } as const
    const reordered: Plan = { ...plan, applications: { ...plan.applications, client: [send, close] } }
    const over = playWith(start(task, reordered), { 1: { kind: 'held', until: 'next-segment' } })
    const arrived = over.match.timeline.flatMap((item) =>
      item.kind === 'arrived' && item.role === 'server' ? [item.flight] : [],
    )
    expect(arrived.indexOf(2)).toBeLessThan(arrived.indexOf(1))
    expect(over.match.ending?.ending).toBe('both-closed')
  })

  test('doubles and delays', () => {
    const doubled = playWith(start(), { 1: { kind: 'doubled' } })
    const arrivals = doubled.match.timeline.filter((item) => item.kind === 'arrived' && item.flight === 1)
    expect(arrivals.map(({ at }) => at)).toEqual([50, 100])
    const late = playWith(start(), { 1: { kind: 'delayed', by: 90 } })
    expect(late.match.timeline.find((item) => item.kind === 'arrived')?.at).toBe(140)
  })

  test('is asked no more when its budget is spent', () => {
    let played = start({ ...task, budget: 1 })
    played = submit(played, 'client', rightMove(played.match, 'client'))
    played = fateOf(played, { kind: 'lost' })
    played = submit(played, 'client', rightMove(played.match, 'client'))
    expect(played.match.undecided).toEqual([])
    expect(rolesAsked(played.match)).toEqual(['server'])
  })

  test('may only decide what is undecided, and is the only one to', () => {
    const sent = submit(start(), 'client', rightMove(start().match, 'client'))
    const of = (flight: number, by: 'person' | 'computer'): Decision =>
      decide(sent.match, { type: 'decide-fate', by, flight, fate: DELIVERED, wallMs: 0 })
    expect(of(7, 'person')).toEqual({ refusal: 'stale' })
    expect(of(1, 'computer')).toEqual({ refusal: 'not-your-turn' })
    expect('events' in decide(sent.match, { ...timeUp(1) })).toBe(true)
  })

  test('that is gone holds nobody up: what it left is delivered', () => {
    const sent = submit(start(), 'client', rightMove(start().match, 'client'))
    const lent = apply(sent, { type: 'lend-seat', role: 'network', why: 'left', wallMs: 0 })
    expect(lent.match.undecided).toEqual([])
    expect(rolesAsked(lent.match)).toEqual(['server'])
    const over = playWith(lent, {})
    expect(over.match.ending?.ending).toBe('both-closed')
  })
})

function timeUp(flight: number) {
  return { type: 'decide-fate', by: 'time', flight, fate: DELIVERED, wallMs: 0 } as const
}

describe('the network, played by nobody', () => {
  test('delivers everything, whatever the script says', () => {
    const plan = fourWaves.plan({ client: 100, server: 300 })
    const fates = [{ from: 'client', nth: 1, fate: { kind: 'lost' } }] as const
    const lossy = playWith(startPlan({ ...plan, fates }, 2), {})
    const clean = playWith(startPlan({ ...plan, fates }, 2, 'test', { network: 'nobody' }), {})
    expect(story(lossy)).toContain('client RTO')
    expect(story(clean)).not.toContain('client RTO')
  })
})
