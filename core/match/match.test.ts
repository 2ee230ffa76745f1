import { describe, expect, it } from 'vitest'
import { type Role, ROLES } from '#core/by-role.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { accuracyOf, percentOf } from '#core/scoring/score.ts'
import type { ControlBit } from '#core/teardown/segment.ts'
import { decide, rolesAsked } from './decide.ts'
import { replay } from './evolve.ts'
import { LEVELS, type Move } from './move.ts'
import { parseEvents } from './stored-events.ts'
import { apply, playOut, rightMove, start, startPlan, story, submit } from './testing/play.ts'
import { viewFor } from './view-for.ts'
import { EVENTS_VERSION } from './events.ts'

const segment = (
  bits: ControlBit[],
  seq?: number,
  ack?: number,
  length?: number,
): Extract<Move, { kind: 'segment' }> => ({
  kind: 'segment',
  bits,
  seq,
  ack,
  length,
})
const NOTHING: Move = { kind: 'nothing' }

describe('four waves', () => {
  it('is six decisions, three each, and ends with both CLOSED', () => {
    const played = playOut(start('four-waves', 2))
    expect(story(played)).toEqual([
      'client ESTABLISHED',
      'server ESTABLISHED',
      'client close',
      'client sends FIN,ACK 100/300',
      'client FIN-WAIT-1',
      'server sends ACK 300/101',
      'server CLOSE-WAIT',
      'client FIN-WAIT-2',
      'server close',
      'server sends FIN,ACK 300/101',
      'server LAST-ACK',
      'client sends ACK 101/301',
      'client TIME-WAIT',
      'server CLOSED',
      'client 2MSL',
      'client CLOSED',
    ])
    for (const role of ROLES) {
      expect(played.match.ends[role].score).toEqual({ points: 300, obtainable: 300, right: 3, decisions: 3 })
    }
    expect(viewFor(played.match, 'client', 'm').result).toMatchObject({
      ending: 'both-closed',
      mark: 'clean',
    })
  })

  it('lives 2MSL through: 60 s after the last ACK', () => {
    const { match } = playOut(start('four-waves', 1))
    // Three ways of 50 ms, and the Server's application takes 500 ms.
    expect(match.now).toBe(50 + 500 + 50 + 60_000)
  })
})

describe('every scenario', () => {
  const played = SCENARIOS.flatMap(({ id }) => LEVELS.map((level) => [id, level] as const))
  it.each(played)('%s at level %i ends without a wrong answer, whoever answers first', (id, level) => {
    const orders = [
      (roles: readonly Role[]) => roles[0] ?? 'client',
      (roles: readonly Role[]) => roles.at(-1) ?? 'client',
    ]
    for (const choose of orders) {
      const { match } = playOut(start(id, level), choose)
      expect(match.phase).toBe('ended')
      for (const role of ROLES) {
        expect(percentOf(match.ends[role].score)).toBe(100)
        expect(match.ends[role].score.decisions).toBeLessThanOrEqual(12)
      }
    }
  })

  it.each(played)('%s at level %i: the log alone rebuilds it', (id, level) => {
    const { match, events } = playOut(start(id, level))
    const stored = parseEvents(JSON.parse(JSON.stringify(events)), EVENTS_VERSION)
    expect(replay(stored)).toEqual(match)
  })
})

describe('several open decisions', () => {
  const withBoth = () => submit(start('fin-and-ack-in-one', 2), 'client', segment(['FIN', 'ACK'], 100, 300))

  it('are closed by one FIN, ACK, and each scores', () => {
    const both = withBoth()
    expect(both.match.ends.server.open).toHaveLength(2)
    const { match } = submit(both, 'server', segment(['FIN', 'ACK'], 300, 101))
    expect(match.ends.server.score).toMatchObject({ points: 200, decisions: 2 })
    expect(match.ends.server.settled.state).toBe('LAST-ACK')
  })

  it('or one by one, and that is as right', () => {
    const acknowledged = submit(withBoth(), 'server', segment(['ACK'], 300, 101))
    expect(acknowledged.match.ends.server.settled.state).toBe('CLOSE-WAIT')
    const { match } = submit(acknowledged, 'server', segment(['FIN', 'ACK'], 300, 101))
    expect(match.ends.server.score).toMatchObject({ points: 200, decisions: 2 })
    expect(playOut({ match, events: [] }).match.ending?.ending).toBe('both-closed')
  })
})

describe('half-close', () => {
  it('lets data flow against the FIN, and counts it', () => {
    const sent = story(playOut(start('half-close', 2))).filter((line) => line.includes('sends'))
    expect(sent).toEqual([
      'client sends FIN,ACK 100/300',
      'server sends ACK 300/101',
      'server sends ACK,PSH 300/101',
      'client sends ACK 101/400',
      'server sends FIN,ACK 400/101',
      'client sends ACK 101/401',
    ])
  })
})

describe('tries', () => {
  const wrong = segment(['FIN', 'ACK'], 101, 300)

  it('are worth 100, 50, 25, and then the answer is given for nothing', () => {
    const right = segment(['FIN', 'ACK'], 100, 300)
    const worths = [0, 1, 2].map((refusals) => {
      let played = start('four-waves', 2)
      for (let i = 0; i < refusals; i += 1) played = submit(played, 'client', wrong)
      return submit(played, 'client', right).match.ends.client.score.points
    })
    expect(worths).toEqual([100, 50, 25])

    const given = [0, 1, 2].reduce((played) => submit(played, 'client', wrong), start('four-waves', 2))
    expect(given.match.ends.client.score).toEqual({ points: 0, obtainable: 100, right: 0, decisions: 1 })
    expect(given.match.ends.client.settled.state).toBe('FIN-WAIT-1')
    const view = viewFor(given.match, 'client', 'm')
    expect(view.given).toMatchObject({ reason: 'added-before-sending', depth: 3 })
    expect(view.given?.answer?.segment).toMatchObject({ fin: true, seq: 100, ack: 300 })
    expect(viewFor(playOut(given).match, 'client', 'm').result?.mark).toBe('aided')
  })

  it('give the segment that was tried, where only a number was wrong', () => {
    const both = submit(start('fin-and-ack-in-one', 2), 'client', segment(['FIN', 'ACK'], 100, 300))
    const early = segment(['FIN', 'ACK'], 301, 101)
    const { match } = [0, 1, 2].reduce((played) => submit(played, 'server', early), both)
    expect(viewFor(match, 'server', 'm').given?.answer?.segment).toMatchObject({
      fin: true,
      seq: 300,
      ack: 101,
    })
  })

  it('deepen: the rule, then a hint', () => {
    const once = submit(start('four-waves', 2), 'client', wrong)
    const twice = submit(once, 'client', wrong)
    expect(viewFor(once.match, 'client', 'm').asked).toMatchObject({ worth: 50, refusal: { depth: 1 } })
    expect(viewFor(twice.match, 'client', 'm').asked).toMatchObject({ worth: 25, refusal: { depth: 2 } })
  })

  it('change nothing on the wire', () => {
    const before = start('four-waves', 2)
    const { match } = submit(before, 'client', wrong)
    expect(match.flights).toEqual(before.match.flights)
    expect(match.ends.client.settled).toEqual(before.match.ends.client.settled)
    expect(accuracyOf(playOut({ match, events: [] }).match.ends.client.score)).toBe(66.7)
  })

  it('are not taken by an ACK that nobody needs', () => {
    const played = submit(start('four-waves', 2), 'client', segment(['ACK'], 100, 300))
    expect(played.match.ends.client).toMatchObject({ refusals: 0, refused: { reason: 'ack-not-needed' } })
    expect(viewFor(played.match, 'client', 'm').asked?.worth).toBe(100)
  })
})

describe('level 3', () => {
  it('applies the segment, and asks a wrong state again', () => {
    const played = submit(start('four-waves', 3), 'client', {
      ...segment(['FIN', 'ACK'], 100, 300),
      state: 'TIME-WAIT',
    })
    expect(played.match.flights).toHaveLength(1)
    const view = viewFor(played.match, 'client', 'm')
    expect(view.state).toBe('ESTABLISHED')
    expect(view.asked).toMatchObject({ asks: 'state', worth: 50, refusal: { verdict: 'wrong-state' } })
    const named = submit(played, 'client', { kind: 'state', state: 'FIN-WAIT-1' })
    expect(named.match.ends.client.score).toMatchObject({ points: 50, right: 0, decisions: 1 })
    expect(viewFor(named.match, 'client', 'm').state).toBe('FIN-WAIT-1')
    expect(rolesAsked(named.match)).toEqual(['server'])
  })

  it('tells the state at the third refusal', () => {
    let played = submit(start('four-waves', 3), 'client', {
      ...segment(['FIN', 'ACK'], 100, 300),
      state: 'CLOSED',
    })
    played = submit(played, 'client', { kind: 'state', state: 'CLOSING' })
    played = submit(played, 'client', { kind: 'state', state: 'CLOSED' })
    expect(played.match.ends.client).toMatchObject({ naming: null, number: 1, score: { points: 0 } })
    expect(viewFor(played.match, 'client', 'm').given?.answer?.state).toBe('FIN-WAIT-1')
  })
})

describe('the door', () => {
  it('refuses an answer to another stimulus, and counts no try', () => {
    const { match } = start('four-waves', 1)
    const stale = {
      type: 'submit-move',
      role: 'client',
      by: 'person',
      stimulus: 7,
      move: NOTHING,
      wallMs: 0,
    } as const
    expect(decide(match, stale)).toEqual({ refusal: 'stale' })
    expect(decide(match, { ...stale, role: 'server', stimulus: 0 })).toEqual({ refusal: 'nothing-asked' })
    expect(decide(match, { ...stale, by: 'computer', stimulus: 0 })).toEqual({ refusal: 'not-your-turn' })
  })

  it('takes no move without its numbers where numbers are asked for', () => {
    const move = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 100 } as const
    const command = {
      type: 'submit-move',
      role: 'client',
      by: 'person',
      stimulus: 0,
      move,
      wallMs: 0,
    } as const
    expect(decide(start('four-waves', 2).match, command)).toEqual({ refusal: 'numbers-missing' })
    expect(decide(start('four-waves', 1).match, command)).toHaveProperty('events')
  })

  it('gives a role to one holder only', () => {
    const { match } = start('four-waves', 1)
    const holder = { kind: 'computer' } as const
    expect(decide(match, { type: 'take-role', role: 'client', holder, wallMs: 0 })).toEqual({
      refusal: 'role-taken',
    })
  })
})

describe('a seat that is lent', () => {
  it('is played by the computer for nobody, and handed back', () => {
    let played = apply(start('four-waves', 1), {
      type: 'lend-seat',
      role: 'client',
      why: 'absent',
      wallMs: 0,
    })
    played = submit(played, 'client', rightMove(played.match, 'client'), 'computer')
    expect(played.match.ends.client.score.obtainable).toBe(0)
    played = apply(played, { type: 'return-seat', role: 'client' })
    played = playOut(played)
    expect(played.match.ends.client.score).toEqual({ points: 200, obtainable: 200, right: 2, decisions: 2 })
  })
})

describe('leaving after a refusal', () => {
  it('does not make the decision unasked: it is lost', () => {
    let played = submit(start('four-waves', 2), 'client', segment(['FIN', 'ACK'], 101, 300))
    played = apply(played, { type: 'lend-seat', role: 'client', why: 'left', wallMs: 0 })
    played = submit(played, 'client', rightMove(played.match, 'client'), 'computer')
    played = playOut(apply(played, { type: 'return-seat', role: 'client' }))
    expect(played.match.ends.client.score).toEqual({ points: 200, obtainable: 300, right: 2, decisions: 3 })
    expect(viewFor(played.match, 'client', 'm').result?.mark).toBe('aided')
  })
})

describe('the clock on the wall', () => {
  it('may be set back: no time is negative', () => {
    const { match } = playOut(start('four-waves', 2))
    const early = { ...match, startedAt: 9_000_000_000 }
    expect(viewFor(early, 'client', 'm').result?.elapsedMs).toBe(0)
  })
})

describe('what a role sees', () => {
  it('at level 2 hides the numbers that are asked for, at level 3 the state too', () => {
    for (const level of [2, 3] as const) {
      let played = start('four-waves', level)
      played = submit(played, 'client', rightMove(played.match, 'client'))
      const view = viewFor(played.match, 'server', 'm')
      expect(view.numbers).toEqual({ sndUna: 300, sndNxt: 300, rcvNxt: 100 })
      expect(view.state).toBe('ESTABLISHED')
      expect(view.becoming).toBe(level === 2 ? 'CLOSE-WAIT' : null)
      expect(JSON.stringify(view)).not.toContain('101')
      if (level === 3) expect(JSON.stringify(view)).not.toContain('CLOSE-WAIT')
    }
  })

  it('is nothing of the other end until the match is over', () => {
    let played = start('half-close', 2)
    while (played.match.phase === 'playing') {
      for (const role of ROLES) {
        const view = viewFor(played.match, role, 'm')
        if (view.phase === 'playing') expect(view.timeline.every((item) => item.role === role)).toBe(true)
      }
      const [role = 'client'] = rolesAsked(played.match)
      played = submit(played, role, rightMove(played.match, role))
    }
    const roles = viewFor(played.match, 'client', 'm').timeline.map((item) => item.role)
    expect(new Set(roles)).toEqual(new Set(ROLES))
  })

  it('does not tell by the clock what happens at the other end', () => {
    let played = start('four-waves', 2)
    for (const role of ['client', 'server', 'client'] as const) {
      played = submit(played, role, rightMove(played.match, role))
    }
    // The Server's application has closed at 550; the Client last saw an ACK arrive at 100.
    expect(played.match.now).toBeGreaterThan(500)
    expect(viewFor(played.match, 'client', 'm').now).toBe(100)
  })

  it('only ever grows at its end while the match is played', () => {
    let played = start('half-close', 3)
    let before = viewFor(played.match, 'server', 'm').timeline
    for (;;) {
      const [role = 'client'] = rolesAsked(played.match)
      played = submit(played, role, rightMove(played.match, role))
      if (played.match.phase === 'ended') break
      const after = viewFor(played.match, 'server', 'm').timeline
      expect(after.slice(0, before.length)).toEqual(before)
      before = after
    }
  })
})

describe('the network', () => {
  const plan = (fates: Parameters<typeof startPlan>[0]['fates']) => ({
    starts: { client: { sndNxt: 100, rcvNxt: 300 }, server: { sndNxt: 300, rcvNxt: 100 } },
    applications: {
      client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } } as const],
      server: [{ when: { kind: 'eof', after: 500 }, call: { kind: 'close' } } as const],
    },
    fates,
    timers: ['RTO', '2MSL'] as const,
  })

  it('loses the first FIN: nobody owes anything, so the retransmission timer is next', () => {
    const lost = startPlan(plan([{ from: 'client', nth: 1, fate: { kind: 'lost' } }]), 2)
    const played = submit(lost, 'client', segment(['FIN', 'ACK'], 100, 300))
    expect(played.match.ends.client.open).toEqual([{ kind: 'timer', timer: 'RTO' }])
    expect(played.match.now).toBe(200)
    expect(playOut(played).match.ending?.ending).toBe('both-closed')
  })

  it('loses the FIN again and again: the time is doubled, 0.2, 0.4, 0.8 s', () => {
    const lost = [1, 2, 3].map((nth) => ({ from: 'client', nth, fate: { kind: 'lost' } }) as const)
    const { match } = playOut(startPlan(plan(lost), 2))
    const fired = match.timeline.filter((item) => item.kind === 'timer' && item.timer === 'RTO')
    expect(fired.map(({ at }) => at)).toEqual([200, 600, 1400])
  })

  it('loses the last ACK: LAST-ACK sends its FIN again, TIME-WAIT answers and starts 2MSL anew', () => {
    const { match } = playOut(startPlan(plan([{ from: 'client', nth: 2, fate: { kind: 'lost' } }]), 2))
    expect(match.ending?.ending).toBe('both-closed')
    const arrivedAgain = match.timeline.findLast((item) => item.kind === 'arrived' && item.role === 'client')
    expect(match.now).toBe((arrivedAgain?.at ?? 0) + 60_000)
  })

  it('doubles a segment: the second is judged too', () => {
    const { match } = playOut(startPlan(plan([{ from: 'client', nth: 1, fate: { kind: 'doubled' } }]), 2))
    expect(match.ending?.ending).toBe('both-closed')
    expect(match.ends.server.score.decisions).toBe(4)
  })
})
