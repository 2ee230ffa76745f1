import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Basis, Call, Outcome, Stimulus, Timer } from './endpoint.ts'
import { newEndpoint } from './endpoint.ts'
import { inState } from './in-state.ts'
import { type Segment, isSameSegment, wrap } from './segment.ts'
import { segment, shorthand } from './shorthand.ts'
import { hasClosed, type State } from './state.ts'
import { stimulate } from './stimulate.ts'

/** A second opinion: rows that others wrote down, with the answers that they accept. Compared where it is there. */
const RULES = new URL('../../../shared/tcp/rules.json', import.meta.url)

interface Written {
  readonly flags: string
  readonly seq: number | null
  readonly ack: number | null
  readonly len: number
}
interface SegmentRow {
  readonly state: State
  readonly event: string
  readonly next: State
  readonly accept_also: readonly string[]
  readonly timer?: string
  readonly example: {
    readonly 'SND.UNA': number
    readonly 'SND.NXT': number
    readonly 'RCV.NXT': number
    readonly segment: Written
    readonly replies: readonly Written[]
  }
}
interface ActionRow {
  readonly state: State
  readonly call: string
  readonly timer: string
  readonly next: State
  readonly emit: readonly { readonly flags: string; readonly seq: string | number; readonly ack: unknown }[]
}
interface Rules {
  readonly segments: readonly SegmentRow[]
  readonly user_calls: readonly ActionRow[]
  readonly timeouts: readonly ActionRow[]
  readonly closed_state: readonly { readonly when: string; readonly emit: readonly { flags: string }[] }[]
}

const rules: Rules = existsSync(RULES)
  ? JSON.parse(readFileSync(RULES, 'utf8'))
  : { segments: [], user_calls: [], timeouts: [], closed_state: [] }

function asSegment({ flags, seq, ack, len }: Written): Segment {
  return segment(`${flags} ${seq ?? 0}/${ack ?? '–'}${len > 0 ? ` len ${len}` : ''}`)
}

function run(row: SegmentRow, readerGone: boolean): readonly [Outcome, ...Outcome[]] {
  const { example, state, event, next } = row
  const endpoint = newEndpoint({
    state,
    sndUna: example['SND.UNA'],
    sndNxt: example['SND.NXT'],
    rcvNxt: example['RCV.NXT'],
    readerGone,
    options: { listener: event === 'syn_new' && next === 'SYN-RECEIVED' },
  })
  return stimulate(endpoint, { kind: 'segment', segment: asSegment(example.segment) })
}

/** In the order of the words: whose reading, the state it leads to, silence or an answer. */
const ALSO: readonly (readonly [RegExp, Basis, (row: SegmentRow) => State, RegExp])[] = [
  [/^CLOSED \(RFC 793/, 'RFC 793', () => 'CLOSED', /^–$/],
  [/^RST, CLOSED \(RFC 793/, 'RFC 793', () => 'CLOSED', /^R /],
  [/RFC 1337 F1/, 'RFC 1337', () => 'TIME-WAIT', /^–$/],
  [/^stay, ACK/, 'RFC 9293', () => 'TIME-WAIT', /^A 2\/2$/],
  [/^silence \(FreeBSD/, 'BSD', ({ state }) => state, /^–$/],
  [/^FIN,ACK seq=SND.NXT-1/, 'BSD', () => 'CLOSING', /^FA 1\/2$/],
  [/after a full close\(\)/, 'half-duplex close', () => 'CLOSED', /^R 2\/–$/],
  [/^not held/, 'smoltcp', ({ next }) => next, /^A /],
  [/^TIME-WAIT, silent or/, 'Linux', () => 'TIME-WAIT', /^–$/],
  [/^TIME-WAIT, silent or/, 'Linux', () => 'TIME-WAIT', /^A 2\/2$/],
  [/^CLOSED, silent/, 'Linux', () => 'CLOSED', /^–$/],
]

describe.skipIf(rules.segments.length === 0)('the rules that were handed down', () => {
  test.for(rules.segments.map((row) => ({ row, name: `${row.state} ${row.event}` })))('$name', ({ row }) => {
    const [{ next, owed, restarts2msl }] = run(row, false)
    expect(next.state).toBe(row.next)
    const reply = row.example.replies[0]
    if (reply === undefined) expect(owed).toBeNull()
    else
      expect(shorthand(owed)).toBe(shorthand({ ...asSegment(reply), seq: wrap(reply.seq ?? owed?.seq ?? 0) }))
    expect(restarts2msl).toBe(row.timer === 'restart 2MSL')
  })

  const accepted = rules.segments.flatMap((row) => row.accept_also.map((words) => ({ row, words })))
  test.for(accepted)('$row.state $row.event: $words', ({ row, words }) => {
    const readings = ALSO.filter(([pattern]) => pattern.test(words))
    expect(readings).not.toEqual([])
    const outcomes = run(row, true)
    for (const [, basis, state, owed] of readings) {
      expect(
        outcomes.some(
          (one) => one.basis === basis && one.next.state === state(row) && owed.test(shorthand(one.owed)),
        ),
      ).toBe(true)
    }
  })

  test('no reading but those, the old segment whose ACK is used, and the retransmission cut anew', () => {
    const extra = rules.segments.flatMap((row) => {
      const readings = row.accept_also.flatMap((words) => ALSO.filter(([pattern]) => pattern.test(words)))
      return run(row, true).length - 1 > readings.length ? [`${row.state} ${row.event}`] : []
    })
    expect(extra).toEqual(['FIN-WAIT-1 old_data', 'CLOSING old_data', 'LAST-ACK old_data'])
  })

  test.for(rules.user_calls)('$state $call', (row) => {
    const endpoint = inState(row.state, { unread: row.call.includes('unread') ? 3 : 0 })
    const [{ next, owed }] = stimulate(endpoint, { kind: 'call', call: callOf(row.call) })
    // LAST-ACK is entered with the FIN, which is owed here and has not left.
    expect(next.state).toBe(row.state === 'CLOSE-WAIT' && row.next === 'LAST-ACK' ? 'CLOSE-WAIT' : row.next)
    const wanted = row.emit[0]
    expect(owed === null).toBe(wanted === undefined)
    if (wanted === undefined || owed === null) return
    expect(shorthand(owed).split(' ')[0]).toBe(wanted.flags.replace('P', ''))
    expect(owed.seq).toBe(endpoint.sndNxt)
  })

  test.for(rules.timeouts)('$state $timer', (row) => {
    const data = row.timer === 'RTO' && !hasClosed(row.state)
    const endpoint = inState(row.state, data ? { sndUna: -3 } : {})
    const [{ next, owed }] = stimulate(endpoint, { kind: 'timer', timer: timerOf(row.timer) })
    expect(next.state).toBe(row.next)
    const wanted = row.emit[0]
    expect(owed === null).toBe(wanted === undefined)
    if (owed !== null) expect(shorthand(owed).split(' ')[0]).toBe(wanted?.flags.replace('P', ''))
    if (owed !== null) expect(owed.seq).toBe(data ? endpoint.sndUna : wrap(endpoint.sndNxt - 1))
  })

  test.for(rules.closed_state)('CLOSED $when', ({ when, emit }) => {
    const arriving = { RST: 'R 7/–', 'ACK bit set': 'FA 7/9', 'ACK bit off': 'S 7/– len 3' }[when] ?? ''
    const [{ owed }] = stimulate(inState('CLOSED'), { kind: 'segment', segment: segment(arriving) })
    const wanted = { RST: null, 'ACK bit set': 'R 9/–', 'ACK bit off': 'RA 0/11' }[when] ?? null
    expect(owed === null).toBe(emit.length === 0)
    if (owed !== null) expect(wanted !== null && isSameSegment(owed, segment(wanted))).toBe(true)
  })
})

function callOf(words: string): Call {
  if (words.startsWith('CLOSE')) return { kind: 'close' }
  if (words.startsWith('ABORT')) return { kind: 'abort' }
  return { kind: 'send', octets: 4 }
}

function timerOf(words: string): Timer {
  if (words.startsWith('FIN-WAIT-2')) return 'FIN-WAIT-2'
  if (words === 'user timeout') return 'USER'
  if (words.startsWith('keepalive')) return 'KEEPALIVE'
  return words as Extract<Stimulus, { kind: 'timer' }>['timer']
}
