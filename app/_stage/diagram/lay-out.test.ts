import { describe, expect, it } from 'vitest'
import { type Role, partnerOf } from '#core/by-role.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { type Segment, ackSegment, dataSegment, finSegment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import { type LayoutOptions, layOut } from './lay-out.ts'

const PHONE: LayoutOptions = { width: 288, seenBy: 'client', asked: false }
const DESK: LayoutOptions = { width: 752, seenBy: 'client', asked: false }
const OVER: LayoutOptions = { width: 752, seenBy: null, asked: false }

function state(role: Role, name: State): TimelineItem {
  return { kind: 'state', at: 0, role, state: name }
}
function sent(role: Role, flight: number, segment: Segment): TimelineItem {
  return { kind: 'sent', at: 0, role, flight, segment, by: 'person' }
}
function arrived(from: Role, flight: number, segment: Segment): TimelineItem {
  return { kind: 'arrived', at: 50, role: partnerOf(from), flight, segment }
}

const FIN = finSegment(100, 300)
const ACK = ackSegment(300, 101)

describe('the diagram of one end', () => {
  it('begins with the own state and puts each line below the one before', () => {
    const { pills } = layOut([state('client', 'ESTABLISHED'), state('client', 'FIN-WAIT-1')], DESK)
    expect(pills.map((pill) => pill.state)).toEqual(['ESTABLISHED', 'FIN-WAIT-1'])
    expect(pills[1]!.y).toBeGreaterThanOrEqual(pills[0]!.y + pills[0]!.height)
  })

  it('draws a segment downwards, from its lifeline to the other', () => {
    const { arrows, lifelines } = layOut([sent('client', 1, FIN)], DESK)
    const [arrow] = arrows
    expect(arrow!.y2).toBeGreaterThan(arrow!.y1)
    expect(Math.abs(arrow!.x1 - lifelines.client)).toBeLessThan(6)
    expect(Math.abs(arrow!.x2 - lifelines.server)).toBeLessThan(6)
  })

  it('says of an own segment only that it is on its way, until an answer covers it', () => {
    const [open] = layOut([sent('client', 1, FIN)], DESK).arrows
    expect(open!.fate).toBe('open')
    const [covered] = layOut([sent('client', 1, FIN), arrived('server', 2, ACK)], DESK).arrows
    expect(covered!.fate).toBe('acknowledged')
    const old = ackSegment(300, 100)
    const [uncovered] = layOut([sent('client', 1, FIN), arrived('server', 2, old)], DESK).arrows
    expect(uncovered!.fate).toBe('open')
  })

  it('never learns of a bare ACK whether it arrived', () => {
    const items = [sent('client', 1, ackSegment(101, 301)), arrived('server', 2, finSegment(301, 101))]
    expect(layOut(items, DESK).arrows[0]!.fate).toBe('open')
  })

  it('keeps what stood where it stood when a line is added', () => {
    const items = [state('client', 'ESTABLISHED'), sent('client', 1, FIN), state('client', 'FIN-WAIT-1')]
    const before = layOut(items, DESK)
    const after = layOut([...items, arrived('server', 2, ACK)], DESK)
    expect(after.pills).toEqual(before.pills)
    expect({ ...after.arrows[0], fate: 'open' }).toEqual(before.arrows[0])
    expect(after.height).toBeGreaterThan(before.height)
  })

  it('marks where the next segment will leave only while one is asked for', () => {
    expect(layOut([state('client', 'ESTABLISHED')], DESK).ghost).toBeNull()
    const { ghost, pills } = layOut([state('client', 'ESTABLISHED')], { ...DESK, asked: true })
    expect(ghost!.y1).toBeGreaterThan(pills[0]!.y + pills[0]!.height)
  })

  it('gives a move its mark at the height of its segment, and a line of its own where nothing was sent', () => {
    const accepted = {
      kind: 'accepted',
      at: 0,
      role: 'client',
      by: 'person',
      verdict: 'right',
      basis: 'RFC 9293',
      move: { kind: 'nothing' },
      points: 100,
      obtainable: 100,
    } as const
    const { arrows, marks, notes } = layOut(
      [
        sent('client', 1, FIN),
        { ...accepted, segment: FIN },
        arrived('server', 2, ACK),
        { ...accepted, segment: null },
      ],
      DESK,
    )
    expect(marks[0]!.y).toBe(arrows[0]!.y1)
    expect(notes).toHaveLength(1)
    expect(marks[1]!.y).toBeGreaterThan(arrows[1]!.y2)
  })
})

describe('the diagram when the match is over', () => {
  it('joins what left with what arrived', () => {
    const { arrows } = layOut([sent('client', 1, FIN), arrived('client', 1, FIN)], OVER)
    expect(arrows).toHaveLength(1)
    expect(arrows[0]).toMatchObject({ fate: 'arrived', from: 'client' })
  })

  it('tells what was lost', () => {
    const { arrows } = layOut(
      [sent('client', 1, FIN), sent('client', 2, FIN), arrived('client', 2, FIN)],
      OVER,
    )
    expect(arrows.map((arrow) => arrow.fate)).toEqual(['lost', 'arrived'])
  })

  it('draws a doubled segment twice, from one point', () => {
    const { arrows } = layOut(
      [sent('client', 1, FIN), arrived('client', 1, FIN), arrived('client', 1, FIN)],
      OVER,
    )
    expect(arrows).toHaveLength(2)
    expect(arrows[0]!.y1).toBe(arrows[1]!.y1)
  })

  it('keeps the labels of two FINs that cross apart', () => {
    const other = finSegment(300, 100)
    const { arrows } = layOut(
      [
        sent('client', 1, FIN),
        sent('server', 2, other),
        arrived('client', 1, FIN),
        arrived('server', 2, other),
      ],
      OVER,
    )
    const [a, b] = arrows.map((arrow) => arrow.label)
    expect(
      a!.y + a!.height <= b!.y ||
        b!.y + b!.height <= a!.y ||
        a!.x + a!.width <= b!.x ||
        b!.x + b!.width <= a!.x,
    ).toBe(true)
  })
})

describe('a label', () => {
  it('is one line where there is room, and as many as a phone needs', () => {
    expect(layOut([sent('client', 1, FIN)], DESK).arrows[0]!.lines).toEqual(['FIN, ACK  SEQ=100 ACK=300'])
    expect(layOut([sent('client', 1, FIN)], PHONE).arrows[0]!.lines).toEqual(['FIN, ACK', 'SEQ=100 ACK=300'])
    const large = dataSegment(4_294_967_290, 4_294_967_000, 100)
    expect(layOut([sent('client', 1, large)], PHONE).arrows[0]!.lines).toEqual([
      'ACK, PSH',
      'SEQ=4294967290',
      'ACK=4294967000',
      'LEN=100',
    ])
  })

  it('stays inside of a phone', () => {
    const { label } = layOut([sent('client', 1, dataSegment(4_294_967_290, 4_294_967_000, 100))], PHONE)
      .arrows[0]!
    expect(label.x).toBeGreaterThanOrEqual(0)
    expect(label.x + label.width).toBeLessThanOrEqual(PHONE.width)
  })
})
