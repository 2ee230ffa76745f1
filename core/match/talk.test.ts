import { describe, expect, test } from 'vitest'
import { fourWaves } from '#core/scenarios/four-waves.ts'
import { decide } from './decide.ts'
import { replay } from './evolve.ts'
import { networkTimelineFor } from './network-view.ts'
import { parseEvents } from './stored-events.ts'
import { playOut, start, startPlan, story, submit } from './testing/play.ts'
import { viewFor } from './view-for.ts'

const plan = fourWaves.plan({ client: 100, server: 300 })
const FIN_ACK = { kind: 'segment', bits: ['FIN', 'ACK'] } as const

describe('story level', () => {
  test('is the four lines, each with its segment, and asks nobody about what is not answered', () => {
    const over = playOut(start('four-waves', 0))
    expect(story(over).filter((line) => line.includes('says'))).toEqual([
      'client says done',
      'server says heard-wait',
      'server says done-too',
      'client says goodbye',
    ])
    expect(over.match.ends.client.score).toMatchObject({ points: 200, decisions: 2 })
    expect(over.match.ending?.ending).toBe('both-closed')
  })

  test('asks the line first, then the segment that it is', () => {
    const asked = start('four-waves', 0)
    expect(viewFor(asked.match, 'client', 'm').asked).toMatchObject({ asks: 'line', worth: 100 })
    expect(decide(asked.match, { ...submitted, move: FIN_ACK })).toEqual({ refusal: 'stale' })
    const said = submit(asked, 'client', { kind: 'line', line: 'done' })
    expect(viewFor(said.match, 'client', 'm').asked).toMatchObject({ asks: 'move', line: 'done', lines: [] })
    expect(said.match.flights).toEqual([])
  })

  test('counts a wrong line as a try, of the same decision', () => {
    let played = submit(start('four-waves', 0), 'client', { kind: 'line', line: 'goodbye' })
    expect(viewFor(played.match, 'client', 'm').asked).toMatchObject({
      asks: 'line',
      worth: 50,
      refusal: { reason: 'wrong-line', pointsAt: 'line' },
    })
    played = submit(played, 'client', { kind: 'line', line: 'done' })
    played = submit(played, 'client', { kind: 'segment', bits: ['RST'] })
    expect(viewFor(played.match, 'client', 'm').asked?.worth).toBe(25)
    played = submit(played, 'client', FIN_ACK)
    expect(played.match.ends.client.score).toMatchObject({ points: 25, right: 0, decisions: 1 })
  })

  test('gives line and segment after the third refusal', () => {
    let played = start('four-waves', 0)
    for (const line of ['goodbye', 'hang-up', 'done-too'] as const)
      played = submit(played, 'client', { kind: 'line', line })
    expect(viewFor(played.match, 'client', 'm').given?.answer).toMatchObject({
      line: 'done',
      segment: { fin: true },
    })
    expect(played.match.ends.client.score).toMatchObject({ points: 0, decisions: 1 })
  })

  test('refuses a right segment that says something else than the line', () => {
    const both = { ...plan, applications: { ...plan.applications, server: [atEof] } }
    let played = startPlan(both, 0)
    played = submit(played, 'client', { kind: 'line', line: 'done' })
    played = submit(played, 'client', FIN_ACK)
    played = submit(played, 'server', { kind: 'line', line: 'heard-wait' })
    played = submit(played, 'server', FIN_ACK)
    expect(played.match.ends.server.refused?.reason).toBe('says-something-else')
    played = submit(played, 'server', { kind: 'segment', bits: ['ACK'] })
    expect(viewFor(played.match, 'server', 'm').asked).toMatchObject({ asks: 'line' })
  })
})

const atEof = { when: { kind: 'eof', after: 0 }, call: { kind: 'close' } } as const
const submitted = {
  type: 'submit-move',
  role: 'client',
  by: 'person',
  stimulus: 0,
  wallMs: 0,
} as const

describe('how sure a player is', () => {
  const asking = () => startPlan(plan, 1, 'test', { confidence: true })

  test('has to be said where it is asked', () => {
    expect(decide(asking().match, { ...submitted, move: FIN_ACK })).toEqual({ refusal: 'confidence-missing' })
  })

  test('is kept with the move, and never shown to the partner or the network', () => {
    const decided = decide(asking().match, { ...submitted, move: { kind: 'nothing' }, confidence: 'sure' })
    if ('refusal' in decided) throw new Error(decided.refusal)
    const { match } = decided
    expect(decided.events[0]).toMatchObject({ type: 'move-refused', confidence: 'sure' })
    const ended = { ...match, phase: 'ended' } as const
    expect(JSON.stringify(viewFor(ended, 'client', 'm').timeline)).toContain('sure')
    expect(JSON.stringify(viewFor(ended, 'server', 'm').timeline)).not.toContain('sure')
    expect(JSON.stringify(networkTimelineFor(ended))).not.toContain('sure')
  })
})

describe('the log', () => {
  test('of a match with lines, fates and waits is read back as it was written', () => {
    const played = playOut(startPlan(plan, 0, 'four-waves', { waits: 'none', lines: ['done', 'goodbye'] }))
    const stored: unknown = JSON.parse(JSON.stringify(played.events))
    expect(replay(parseEvents(stored, 1))).toEqual(played.match)
  })
})
