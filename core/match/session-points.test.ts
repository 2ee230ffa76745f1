import { describe, expect, it } from 'vitest'
import { SCENARIOS, scenarioById } from '#core/scenarios/catalogue.ts'
import { LEVELS } from './move.ts'
import { sessionPointsOf } from './session-points.ts'
import { apply, playOut, rightMove, start, startPlan, submit } from './testing/play.ts'

const PLAN = scenarioById('four-waves')!.plan({ client: 100, server: 300 })
const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 100 } as const

describe('points of a session', () => {
  it('are 1000 of a match without a mistake, and 100 more for the pair', () => {
    const { match } = playOut(start('four-waves', 2))
    const all = { points: 1100, right: 3, decisions: 3 }
    expect([sessionPointsOf(match, 'client'), sessionPointsOf(match, 'server')]).toEqual([all, all])
  })

  it('count the tries, and each for themselves', () => {
    const { match } = playOut(submit(start('four-waves', 2), 'client', FIN_ALONE))
    // 50 and twice 100 of 300; a second try is no answer that was given.
    expect(sessionPointsOf(match, 'client')).toEqual({ points: 933, right: 2, decisions: 3 })
    expect(sessionPointsOf(match, 'server')).toEqual({ points: 1100, right: 3, decisions: 3 })
  })

  it('lose the mark of the pair where an answer had to be given', () => {
    const thrice = [1, 2, 3].reduce((played) => submit(played, 'client', FIN_ALONE), start('four-waves', 2))
    const { match } = playOut(thrice)
    expect(sessionPointsOf(match, 'client').points).toBe(667)
    expect(sessionPointsOf(match, 'server').points).toBe(1000)
  })

  it('of a match that is not over are of the whole of it, for whoever is waited for', () => {
    const begun = start('four-waves', 2)
    expect(sessionPointsOf(begun.match, 'client')).toEqual({ points: 0, right: 0, decisions: 0 })
    const one = submit(begun, 'client', rightMove(begun.match, 'client'))
    // It is the partner who is waited for: nothing that the client could have done is left.
    expect(sessionPointsOf(one.match, 'client')).toEqual({ points: 1000, right: 1, decisions: 1 })
    const two = submit(one, 'server', rightMove(one.match, 'server'))
    // Now it is the client who is waited for, with two decisions to come.
    expect(sessionPointsOf(two.match, 'client')).toEqual({ points: 333, right: 1, decisions: 1 })
  })

  it.each(SCENARIOS.flatMap(({ id }) => LEVELS.map((level) => [id, level] as const)))(
    'only grow while %s is played right at level %i, up to all',
    (id, level) => {
      let played = start(id, level)
      for (let moves = 0; played.match.phase === 'playing' && moves < 3; moves += 1)
        played = playOutOnce(played)
      const early = sessionPointsOf(played.match, 'client').points
      expect(early).toBeLessThanOrEqual(played.match.phase === 'ended' ? 1100 : 1000)
      const over = sessionPointsOf(playOut(played).match, 'client')
      if (over.decisions > 0) expect(over.points).toBeGreaterThanOrEqual(1000)
      expect(over.points).toBeGreaterThanOrEqual(early)
    },
  )

  it('are obtainable for nobody where the computer decided for one who was not there', () => {
    const begun = start('four-waves', 2)
    const one = submit(begun, 'client', rightMove(begun.match, 'client'))
    const left = apply(one, { type: 'lend-seat', role: 'client', why: 'absent', wallMs: 0 })
    let played = left
    while (played.match.phase === 'playing') played = playOutOnce(played)
    expect(sessionPointsOf(played.match, 'client')).toMatchObject({ points: 1100, decisions: 1 })
  })

  it('are a share of the whole where the player has left, and what they decide when they are back is theirs', () => {
    const begun = start('four-waves', 2)
    const one = submit(begun, 'client', rightMove(begun.match, 'client'))
    const left = apply(one, { type: 'lend-seat', role: 'client', why: 'left', wallMs: 0 })
    let played = left
    while (played.match.phase === 'playing') played = playOutOnce(played)
    // 100 of 300, and 100 for the pair.
    expect(sessionPointsOf(played.match, 'client')).toMatchObject({ points: 433, right: 1, decisions: 1 })
    const back = apply(left, { type: 'return-seat', role: 'client' })
    expect(sessionPointsOf(playOut(back).match, 'client').points).toBe(1100)
  })

  it('are none of the first match of somebody, nor of the computer', () => {
    const guided = playOut(startPlan(PLAN, 1, 'four-waves', { guided: true }))
    expect(sessionPointsOf(guided.match, 'client')).toEqual({ points: 0, right: 0, decisions: 0 })
  })

  it('of the network are those of its goal', () => {
    const played = playOutWithNetwork()
    expect(sessionPointsOf(played.match, 'network')).toEqual({ points: 1000, right: 1, decisions: 1 })
    expect(sessionPointsOf(playOut(start('four-waves', 1)).match, 'network').decisions).toBe(0)
  })
})

/** One move of whoever is asked, by whoever plays there. */
function playOutOnce(played: ReturnType<typeof start>) {
  const role =
    played.match.ends.client.open.length > 0 || played.match.ends.client.naming ? 'client' : 'server'
  const by = played.match.lent[role] ? 'computer' : 'person'
  return submit(played, role, rightMove(played.match, role), by)
}

/** The last ACK is lost: the FIN comes again, and 2MSL begins anew. */
function playOutWithNetwork() {
  let played = startPlan(PLAN, 1, 'four-waves', { network: 'person' })
  while (played.match.phase === 'playing') {
    const [aloft] = played.match.undecided
    if (aloft === undefined) played = playOutOnce(played)
    else {
      const isLastAck = played.match.ends.client.settled.state === 'TIME-WAIT' && aloft.to === 'server'
      const fate = { kind: isLastAck && played.match.interventions === 0 ? 'lost' : 'delivered' } as const
      played = apply(played, { type: 'decide-fate', by: 'person', flight: aloft.flight, fate, wallMs: 0 })
    }
  }
  return played
}
