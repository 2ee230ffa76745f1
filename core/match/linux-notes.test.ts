import { describe, expect, it } from 'vitest'
import {
  afterSending,
  type Endpoint,
  type EndpointInit,
  newEndpoint,
  type Stimulus,
} from '#core/teardown/endpoint.ts'
import { ackSegment, dataSegment, finSegment, rstSegment, type Segment } from '#core/teardown/segment.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import { LINUX_NOTES, type LinuxNote, notesOn, type Turn } from './linux-notes.ts'
import { replaySteps } from './replay-steps.ts'
import { playOut, rightMove, start, startPlan, submit } from './testing/play.ts'
import { rolesAsked } from './decide.ts'
import { established } from '#core/scenarios/scenario.ts'

const HERE = { sndNxt: 101, rcvNxt: 300 } satisfies EndpointInit
const BOTH_FINS = { sndNxt: 101, rcvNxt: 301 } satisfies EndpointInit

const arrives = (segment: Segment): Stimulus => ({ kind: 'segment', segment })
const fires = (timer: Extract<Stimulus, { kind: 'timer' }>['timer']): Stimulus => ({ kind: 'timer', timer })
const calls = (kind: 'close' | 'abort'): Stimulus => ({ kind: 'call', call: { kind } })
const syn: Segment = { fin: false, syn: true, rst: false, psh: false, seq: 5000, ack: null, length: 0 }

function happens(init: EndpointInit, stimulus: Stimulus): Turn {
  const before = newEndpoint(init)
  return turn(before, { after: stimulate(before, stimulus)[0].next, stimulus })
}

function sends(before: Endpoint, segment: Segment, closes: number): Turn {
  return turn(before, { after: afterSending(before, segment), sent: segment, closes })
}

function turn(before: Endpoint, happened: Partial<Turn>): Turn {
  return { before, after: before, stimulus: null, sent: null, closes: 0, stuck: false, ...happened }
}

const answeredBoth: Endpoint = {
  ...newEndpoint({ sndNxt: 300, rcvNxt: 101, state: 'CLOSE-WAIT' }),
  finOwed: true,
}

/** A situation in which each note is to be told. */
const TOLD: Readonly<Record<LinuxNote, Turn>> = {
  'time-wait-lasts': happens({ ...HERE, state: 'FIN-WAIT-2' }, arrives(finSegment(300, 101))),
  'time-wait-restarts': happens({ ...BOTH_FINS, state: 'TIME-WAIT' }, arrives(finSegment(300, 101))),
  'time-wait-reset': happens({ ...BOTH_FINS, state: 'TIME-WAIT' }, arrives(rstSegment(301))),
  'time-wait-syn': happens({ ...BOTH_FINS, state: 'TIME-WAIT' }, arrives(syn)),
  'fin-wait-2-after-close': happens(
    { ...HERE, state: 'FIN-WAIT-1', readerGone: true },
    arrives(ackSegment(300, 101)),
  ),
  'fin-wait-2-after-shutdown': happens({ ...HERE, state: 'FIN-WAIT-1' }, arrives(ackSegment(300, 101))),
  'orphan-reset': happens({ ...HERE, state: 'FIN-WAIT-2', readerGone: true }, arrives(rstSegment(350))),
  'retransmission-timeout': happens({ ...HERE, state: 'FIN-WAIT-1' }, fires('RTO')),
  'retransmitted-fin-differs': sends(
    newEndpoint({ ...BOTH_FINS, state: 'CLOSING' }),
    finSegment(100, 301),
    1,
  ),
  'gives-up': happens({ ...BOTH_FINS, state: 'LAST-ACK' }, fires('USER')),
  keepalive: happens(HERE, fires('KEEPALIVE')),
  'three-segments': sends(answeredBoth, finSegment(300, 101), 2),
  'closing-answer': happens({ ...HERE, state: 'FIN-WAIT-1' }, arrives(finSegment(300, 100))),
  'old-segment-acknowledges': happens({ ...BOTH_FINS, state: 'CLOSING' }, arrives(finSegment(300, 101))),
  'data-after-close': happens(
    { ...HERE, state: 'FIN-WAIT-2', readerGone: true },
    arrives(dataSegment(300, 101, 9)),
  ),
  'close-with-unread': happens({ ...HERE, unread: 20 }, calls('close')),
  'abort-segment': happens(HERE, calls('abort')),
  'reset-one-early': happens({ ...BOTH_FINS, state: 'CLOSE-WAIT' }, arrives(rstSegment(300))),
  'reset-told': happens(HERE, arrives(rstSegment(300))),
  'fin-beyond-gap': happens(HERE, arrives(finSegment(310, 101))),
  'second-fin': happens({ ...BOTH_FINS, state: 'CLOSE-WAIT' }, arrives(finSegment(301, 101))),
  'close-wait-stays': turn(newEndpoint({ ...BOTH_FINS, state: 'CLOSE-WAIT' }), { stuck: true }),
}

describe('what Linux does', () => {
  it.each(LINUX_NOTES)('is told where it differs: %s', (note) => {
    expect(notesOn(TOLD[note])).toContain(note)
  })

  it('is not told where nothing of it was met', () => {
    expect(notesOn(happens(HERE, arrives(ackSegment(300, 101))))).toEqual([])
    expect(notesOn(happens(HERE, calls('close')))).toEqual([])
    expect(notesOn(happens({ ...HERE, state: 'FIN-WAIT-2' }, arrives(dataSegment(300, 101, 9))))).toEqual([])
    expect(notesOn(sends(newEndpoint({ ...HERE, state: 'FIN-WAIT-1' }), finSegment(100, 300), 1))).toEqual([])
  })

  it('tells of a give-up only once the FIN was sent again and again', () => {
    const before = newEndpoint({ ...BOTH_FINS, state: 'LAST-ACK' })
    const after = (retransmissions: number) =>
      notesOn(turn({ ...before, retransmissions }, { stimulus: fires('RTO') }))
    expect(after(0)).toEqual(['retransmission-timeout'])
    expect(after(2)).toEqual(['retransmission-timeout', 'gives-up'])
  })
})

describe('a match', () => {
  it('has its notes at the steps that they belong to', () => {
    const steps = replaySteps(playOut(start('four-waves', 2)).events)
    const told = steps.flatMap(({ notes, role }) => notes.map((note) => `${role} ${note}`))
    expect(told).toEqual([
      'client fin-wait-2-after-close',
      'client time-wait-lasts',
      'client time-wait-lasts',
    ])
  })

  it('that is closed in three segments says why that is rare', () => {
    const notes = replaySteps(playOut(start('fin-and-ack-in-one', 1)).events).flatMap((step) => step.notes)
    expect(notes).toContain('three-segments')
  })

  it('tells of a lost FIN what the timer and its repetition are like', () => {
    const plan = {
      starts: established({ client: 100, server: 300 }),
      applications: {
        client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
        server: [{ when: { kind: 'eof', after: 0 }, call: { kind: 'close' } }],
      },
      fates: [{ from: 'client', nth: 1, fate: { kind: 'lost' } }],
      timers: ['RTO', '2MSL'],
    } as const
    let played = startPlan(plan, 1)
    while (played.match.phase === 'playing') {
      const role = rolesAsked(played.match)[0] ?? 'client'
      played = submit(played, role, rightMove(played.match, role))
    }
    const notes = replaySteps(played.events).flatMap((step) => step.notes)
    expect(notes).toContain('retransmission-timeout')
    expect(notes).not.toContain('gives-up')
  })
})
