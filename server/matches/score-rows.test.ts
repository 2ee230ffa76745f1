import { describe, expect, it } from 'vitest'
import { apply, rightMove, start, submit } from '#core/match/testing/play.ts'
import { scoreRows } from './score-rows.ts'

/** The client decides once, is gone, and the computer plays on for it. */
function playedFor(why: 'left' | 'absent') {
  const begun = start('four-waves', 2)
  const one = submit(begun, 'client', rightMove(begun.match, 'client'))
  let played = apply(one, { type: 'lend-seat', role: 'client', why, wallMs: 0 })
  while (played.match.phase === 'playing') {
    const { open, naming } = played.match.ends.client
    const role = open.length > 0 || naming ? 'client' : 'server'
    const by = played.match.lent[role] ? 'computer' : 'person'
    played = submit(played, role, rightMove(played.match, role), by)
  }
  return scoreRows('M', begun.match, played.match).find(({ role }) => role === 'client')
}

describe('the score of a match', () => {
  it('has what the computer took for somebody who has left among what could be had', () => {
    expect(playedFor('left')).toMatchObject({ points: 100, obtainable: 300, decisions: 1, whole: false })
  })

  it('has it for nobody where they were cut off', () => {
    expect(playedFor('absent')).toMatchObject({ points: 100, obtainable: 100, decisions: 1, whole: false })
  })
})
