import { describe, expect, test } from 'vitest'
import { type Endpoint, afterSending, newEndpoint, runningTimers } from './endpoint.ts'
import { inState } from './in-state.ts'
import { segment } from './shorthand.ts'
import { STATES } from './state.ts'
import { stimulate } from './stimulate.ts'

describe('an endpoint that begins in mid-life', () => {
  test('has sent its FIN where its state says so', () => {
    const finSeqs = STATES.map((state) => [state, inState(state).finSeq])
    expect(finSeqs).toEqual([
      ['SYN-RECEIVED', null],
      ['ESTABLISHED', null],
      ['FIN-WAIT-1', 1],
      ['FIN-WAIT-2', 1],
      ['CLOSE-WAIT', null],
      ['CLOSING', 1],
      ['LAST-ACK', 1],
      ['TIME-WAIT', 1],
      ['CLOSED', null],
    ])
  })

  test('waits for the ACK of its FIN even where SND.UNA is not told', () => {
    const { sndUna, inFlight } = newEndpoint({ state: 'LAST-ACK', sndNxt: 11, rcvNxt: 5 })
    expect({ sndUna, inFlight }).toEqual({ sndUna: 10, inFlight: [{ seq: 10, length: 0, fin: true }] })
  })

  test('still owes its FIN where octets are unsent', () => {
    const { finSeq, finOwed } = newEndpoint({ state: 'FIN-WAIT-1', sndNxt: 11, rcvNxt: 5, unsent: 3 })
    expect({ finSeq, finOwed }).toEqual({ finSeq: null, finOwed: true })
  })

  test('takes numbers modulo 2^32', () => {
    const { sndUna, sndNxt, rcvNxt } = newEndpoint({ sndUna: -5, sndNxt: -1, rcvNxt: 2 ** 32 + 3 })
    expect({ sndUna, sndNxt, rcvNxt }).toEqual({ sndUna: 2 ** 32 - 5, sndNxt: 2 ** 32 - 1, rcvNxt: 3 })
  })
})

describe('what has left', () => {
  test('a bare ACK and a probe move nothing', () => {
    const endpoint = inState('ESTABLISHED')
    expect(afterSending(endpoint, segment('A 1/1'))).toBe(endpoint)
    expect(afterSending(endpoint, segment('A 0/1'))).toBe(endpoint)
  })

  test('new numbers move SND.NXT, and unsent octets are fewer', () => {
    const sent = afterSending(inState('ESTABLISHED', { unsent: 7 }), segment('PA 1/1 len 5'))
    expect(sent).toMatchObject({
      sndUna: 1,
      sndNxt: 6,
      unsent: 2,
      inFlight: [{ seq: 1, length: 5, fin: false }],
    })
  })

  test('numbers that were sent before count as a retransmission, until an ACK brings progress', () => {
    const once = afterSending(inState('FIN-WAIT-1'), segment('FA 1/1'))
    expect(once).toEqual({ ...inState('FIN-WAIT-1'), retransmissions: 1 })
    const acknowledged = stimulate(once, { kind: 'segment', segment: segment('A 1/2') })[0].next
    expect(acknowledged.retransmissions).toBe(0)
  })

  test('our FIN turns CLOSE-WAIT into LAST-ACK, and not before', () => {
    const { next, owed } = stimulate(inState('CLOSE-WAIT'), { kind: 'call', call: { kind: 'shutdown' } })[0]
    expect(next).toMatchObject({ state: 'CLOSE-WAIT', finOwed: true, finSeq: null })
    expect(owed === null ? null : afterSending(next, owed)).toEqual(inState('LAST-ACK'))
  })

  test('of data and FIN in one only the FIN is left when the data is acknowledged', () => {
    const closing = stimulate(inState('ESTABLISHED', { unsent: 7 }), {
      kind: 'call',
      call: { kind: 'close' },
    })[0]
    const sent = afterSending(closing.next, segment('FA 1/1 len 7'))
    const { next } = stimulate(sent, { kind: 'segment', segment: segment('A 1/8') })[0]
    expect(next).toMatchObject({
      state: 'FIN-WAIT-1',
      sndUna: 8,
      inFlight: [{ seq: 8, length: 0, fin: true }],
    })
  })

  test('is forgotten with the connection, and so is what was held', () => {
    const busy = inState('FIN-WAIT-1', { sndUna: -3 })
    const gap = stimulate(busy, { kind: 'segment', segment: segment('A 9/1 len 8') })[0].next
    const { next } = stimulate(gap, { kind: 'call', call: { kind: 'abort' } })[0]
    expect(next).toMatchObject({ state: 'CLOSED', inFlight: [], held: [], unsent: 0, finOwed: false })
  })

  test('a reset leads nowhere: its state is reached before it leaves', () => {
    const closed = inState('CLOSED')
    expect(afterSending(closed, segment('R 2/–'))).toBe(closed)
  })
})

describe('timers', () => {
  const timersOf = (endpoint: Endpoint) => runningTimers(endpoint).join(' ')

  test('run by what is outstanding and by the state', () => {
    expect(STATES.map((state) => [state, timersOf(inState(state))])).toEqual([
      ['SYN-RECEIVED', ''],
      ['ESTABLISHED', 'KEEPALIVE'],
      ['FIN-WAIT-1', 'RTO USER'],
      ['FIN-WAIT-2', ''],
      ['CLOSE-WAIT', ''],
      ['CLOSING', 'RTO USER'],
      ['LAST-ACK', 'RTO USER'],
      ['TIME-WAIT', '2MSL'],
      ['CLOSED', ''],
    ])
  })

  test('RTO also for data, and no keepalive meanwhile', () => {
    expect(timersOf(inState('ESTABLISHED', { sndUna: -3 }))).toBe('RTO USER')
  })

  test('FIN-WAIT-2 only where nobody is left to read', () => {
    expect(timersOf(inState('FIN-WAIT-2', { readerGone: true }))).toBe('FIN-WAIT-2')
  })
})

describe('what arrives', () => {
  const receive = (endpoint: Endpoint, ...segments: string[]) =>
    segments.reduce(
      (at, text) => stimulate(at, { kind: 'segment', segment: segment(text) })[0].next,
      endpoint,
    )

  test('is held beyond a gap, and joined when the gap is filled', () => {
    const gap = receive(inState('ESTABLISHED'), 'FPA 9/1 len 8', 'A 5/1 len 8', 'A 5/1 len 10', 'FA 17/1')
    expect(gap).toMatchObject({
      state: 'ESTABLISHED',
      delivered: 0,
      held: [{ seq: 5, length: 12, fin: true }],
    })
    const filled = receive(gap, 'A 1/1 len 4')
    expect(filled).toMatchObject({
      state: 'CLOSE-WAIT',
      rcvNxt: 18,
      delivered: 16,
      unread: 16,
      eof: true,
      held: [],
    })
  })

  test('keeps two gaps apart, across the turn of the numbers', () => {
    const start = inState('ESTABLISHED', { rcvNxt: -6 })
    const gaps = receive(start, 'A 4/1 len 3', 'A -3/1 len 2')
    expect(gaps.held).toEqual([
      { seq: 2 ** 32 - 3, length: 2, fin: false },
      { seq: 4, length: 3, fin: false },
    ])
    expect(receive(gaps, 'A -6/1 len 3')).toMatchObject({
      rcvNxt: 2 ** 32 - 1,
      delivered: 5,
      held: [{ seq: 4 }],
    })
    expect(receive(gaps, 'A -6/1 len 12')).toMatchObject({ rcvNxt: 7, delivered: 13, held: [] })
  })

  test('is not joined across a single octet that is missing', () => {
    const gaps = receive(inState('ESTABLISHED'), 'A 4/1 len 2', 'A 7/1 len 2')
    expect(gaps.held).toHaveLength(2)
    expect(receive(gaps, 'A 1/1 len 2')).toMatchObject({ rcvNxt: 3, delivered: 2 })
    expect(receive(gaps, 'A 1/1 len 3')).toMatchObject({ rcvNxt: 6, delivered: 5, held: [{ seq: 7 }] })
  })

  test('ends with a FIN, whatever is said to follow it', () => {
    expect(receive(inState('ESTABLISHED'), 'A 9/1 len 3', 'FA 1/1')).toMatchObject({ rcvNxt: 2, held: [] })
    const gap = receive(inState('ESTABLISHED'), 'FA 6/1', 'A 6/1 len 9')
    expect(receive(gap, 'A 1/1 len 5')).toMatchObject({
      state: 'CLOSE-WAIT',
      rcvNxt: 7,
      delivered: 5,
      held: [],
    })
  })

  test('is cut to the window, and a FIN beyond it does not count', () => {
    const cut = receive(inState('ESTABLISHED', { rcvWnd: 4 }), 'FPA 1/1 len 4')
    expect(cut).toMatchObject({ state: 'ESTABLISHED', rcvNxt: 5, eof: false })
    expect(receive(cut, 'FPA 1/1 len 4')).toMatchObject({ state: 'CLOSE-WAIT', rcvNxt: 6, delivered: 4 })
  })

  test('is nobody’s after close(): it is acknowledged and cannot be left unread', () => {
    const orphan = inState('FIN-WAIT-2', { readerGone: true })
    expect(receive(orphan, 'PA 1/2 len 5')).toMatchObject({ rcvNxt: 6, delivered: 5, unread: 0 })
  })
})
