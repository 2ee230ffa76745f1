import { describe, expect, test } from 'vitest'
import { ROLES } from '#core/by-role.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { controlBits } from '#core/teardown/segment.ts'
import { rolesAsked } from './decide.ts'
import { LEVELS } from './move.ts'
import { type Played, playOut, rightMove, start, submit } from './testing/play.ts'
import { viewFor } from './view-for.ts'

function segment(bits: readonly ('FIN' | 'ACK' | 'RST')[], seq: number, ack: number) {
  return { kind: 'segment', bits, seq, ack } as const
}

describe.each(SCENARIOS)('$id', ({ id, scene }) => {
  test.each(LEVELS.filter((level) => level > 0 || scene !== null))(
    'asks for nothing at level %s that its composer does not offer',
    (level) => {
      let played = start(id, level)
      while (played.match.phase === 'playing') {
        const [role = 'client'] = rolesAsked(played.match)
        const move = rightMove(played.match, role)
        const { asksLength } = viewFor(played.match, role, 'm')
        if (level > 1 && move.kind === 'segment') expect([move.length, asksLength]).not.toEqual([100, false])
        const typed = move.kind === 'segment' && !asksLength ? { ...move, length: undefined } : move
        played = submit(played, role, typed)
        expect(played.match.ends[role].refused).toBeNull()
      }
    },
  )
})

describe('another reading of the RFC', () => {
  test('takes its sender to its own state, which may then be named', () => {
    let played = start('simultaneous-close', 3)
    for (const role of ROLES) played = submit(played, role, rightMove(played.match, role))
    const fin = { ...segment(['FIN', 'ACK'], 300, 101), state: 'CLOSING' } as const
    played = submit(played, 'server', fin)
    expect(played.match.timeline.findLast((item) => item.kind === 'accepted')).toMatchObject({
      verdict: 'right-too',
      basis: 'BSD',
    })
    played = submit(played, 'client', { ...segment(['ACK'], 101, 301), state: 'CLOSING' })
    const named = submit(played, 'client', { ...segment(['ACK'], 101, 301), state: 'TIME-WAIT' })
    expect(named.match.ends.client).toMatchObject({ refused: null, settled: { state: 'TIME-WAIT' } })
  })

  test('is no excuse for a state that no reading has', () => {
    const played = submit(start('four-waves', 3), 'client', {
      ...segment(['FIN', 'ACK'], 100, 300),
      state: 'CLOSED',
    })
    expect(played.match.ends.client.refused?.reason).toBe('wrong-state')
  })
})

describe('TIME-WAIT, named where the end is CLOSED', () => {
  /** Plays right until that end has CLOSED as its next state, and names TIME-WAIT. */
  function namesTimeWait(scenario: string, role: 'client' | 'server'): Played {
    let played = start(scenario, 3)
    for (;;) {
      const [asked = 'client'] = rolesAsked(played.match)
      const move = rightMove(played.match, asked)
      const closes = 'state' in move && move.state === 'CLOSED'
      if (asked === role && closes) return submit(played, role, { ...move, state: 'TIME-WAIT' })
      played = submit(played, asked, move)
    }
  }

  test('is told apart: by the passive closer, by a TCP that does not wait', () => {
    expect(namesTimeWait('four-waves', 'server').match.ends.server.refused?.reason).toBe(
      'only-the-active-closer-waits',
    )
    expect(namesTimeWait('time-wait-skipped', 'client').match.ends.client.refused?.reason).toBe(
      'no-time-wait-here',
    )
  })
})

describe('a reset that is owed', () => {
  test.each([
    ['abort', 'server', 'reset-owed'],
    ['keepalive', 'server', 'closed-owes-reset'],
    ['unread-data', 'server', 'unread-owes-reset'],
  ] as const)('in %s is explained by why it is', (scenario, _, reason) => {
    let played = start(scenario, 2)
    for (;;) {
      const [role = 'client'] = rolesAsked(played.match)
      const move = rightMove(played.match, role)
      if (move.kind === 'segment' && move.bits.includes('RST')) {
        played = submit(played, role, { kind: 'nothing' })
        expect(played.match.ends[role].refused?.reason).toBe(reason)
        return
      }
      played = submit(played, role, move)
    }
  })
})

describe('the mark of the pair', () => {
  const markOf = (played: Played) => viewFor(played.match, 'client', 'm').result?.mark

  test('is for a clean close, which a reset is not, though it is nobody’s fault', () => {
    expect(markOf(playOut(start('four-waves', 2)))).toBe('clean')
    expect(markOf(playOut(start('time-wait-skipped', 2)))).toBe('unaided')
    expect(markOf(playOut(start('abort', 2)))).toBe('unaided')
    expect(markOf(playOut(start('close-wait-leak', 2)))).toBe('unaided')
  })
})

describe('numbers of segments', () => {
  test('tell an end nothing of those that have not come', () => {
    for (const scenario of ['server-fin-lost', 'last-ack-lost', 'first-fin-lost', 'ack-of-fin-lost']) {
      let played = start(scenario, 2)
      while (played.match.phase === 'playing') {
        for (const role of ROLES) {
          const flights = viewFor(played.match, role, 'm').timeline.flatMap((item) =>
            'flight' in item ? [item.flight] : [],
          )
          const distinct = [...new Set(flights)]
          expect(distinct).toEqual(distinct.map((_, index) => index + 1))
        }
        const [role = 'client'] = rolesAsked(played.match)
        played = submit(played, role, rightMove(played.match, role))
      }
    }
  })
})

describe('a SYN of a new connection', () => {
  test('is seen to leave the Client, and the match ends with whatever answers it', () => {
    const over = playOut(start('syn-in-time-wait', 3))
    const sent = over.match.timeline.findLast((item) => item.kind === 'sent' && item.role === 'client')
    expect(sent?.kind === 'sent' && controlBits(sent.segment)).toEqual(['SYN'])
    expect(over.match.ending?.ending).toBe('goal')
    let other = start('syn-in-time-wait', 2)
    for (;;) {
      const [role = 'client'] = rolesAsked(other.match)
      const move = rightMove(other.match, role)
      if (move.kind === 'segment' && move.bits.includes('SYN')) {
        const { sndNxt, rcvNxt } = other.match.ends.server.settled
        other = submit(other, role, segment(['ACK'], sndNxt, rcvNxt))
        expect(other.match.ending?.ending).toBe('goal')
        return
      }
      other = submit(other, role, move)
    }
  })
})
