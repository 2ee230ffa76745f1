import { describe, expect, it } from 'vitest'
import { hasPlace } from '#core/quiz/place.ts'
import { STATES } from '#core/teardown/state.ts'
import { TRANSITIONS } from '#core/teardown/transitions.ts'
import { DRAWN_STATES, DRAWN_TRANSITIONS, DRAWN_WAYS, STATE_PLACES } from './places.ts'
import { LANDSCAPE, PORTRAIT } from './lay-out.ts'

/** Left when the FIN leaves, which the endpoint knows and no row says. */
const AFTER_SENDING = 'CLOSE-WAIT>LAST-ACK'

describe('the drawn transitions', () => {
  it('are transitions of the table, caused by what is written on them', () => {
    for (const { from, to, cause } of DRAWN_TRANSITIONS) {
      if (`${from}>${to}` === AFTER_SENDING) continue
      const rows = TRANSITIONS.filter((row) => row.state === from && row.next === to)
      expect(rows.map(({ event }) => event, `${from}>${to}`)).toContain(EVENTS[cause])
    }
  })

  it('send what the table owes', () => {
    for (const { from, to, cause, sends } of DRAWN_TRANSITIONS) {
      const row = TRANSITIONS.find(({ state, event }) => state === from && event === EVENTS[cause])
      expect([`${from}>${to}`, row?.owes]).toEqual([`${from}>${to}`, sends?.toLowerCase() ?? 'nothing'])
    }
  })

  it('are all that the ordinary close, the simultaneous one and three segments pass through', () => {
    const drawn = new Set<string>(DRAWN_WAYS)
    const events = new Set<string>(Object.values(EVENTS))
    const ways = TRANSITIONS.filter(
      ({ state, event, next }) => events.has(event) && state !== next && next !== 'SYN-RECEIVED',
    ).map(({ state, next }) => `${state}>${next}`)
    expect(ways.filter((way) => !drawn.has(way))).toEqual([])
  })
})

describe('the places', () => {
  it('are places that a question may ask for', () => {
    for (const place of STATE_PLACES) expect([place, hasPlace('states', place)]).toEqual([place, true])
  })

  it('are every state but the one that opens, each once', () => {
    expect(DRAWN_STATES.toSorted()).toEqual(STATES.filter((state) => state !== 'SYN-RECEIVED').toSorted())
    expect(new Set(STATE_PLACES).size).toBe(DRAWN_STATES.length + DRAWN_TRANSITIONS.length)
  })

  it.each([
    ['portrait', PORTRAIT],
    ['landscape', LANDSCAPE],
  ])('have targets of 44 pixels that do not overlap, %s', (_, { boxes, width, height }) => {
    const all = STATE_PLACES.map((place) => ({ place, ...boxes[place] }))
    for (const box of all) {
      expect([box.place, box.width >= 44, box.height >= 44]).toEqual([box.place, true, true])
      expect([box.place, box.x >= 0, box.x + box.width <= width]).toEqual([box.place, true, true])
      expect([box.place, box.y >= 0, box.y + box.height <= height]).toEqual([box.place, true, true])
      const over = all.filter((other) => other !== box && overlap(box, other)).map(({ place }) => place)
      expect([box.place, over]).toEqual([box.place, []])
    }
  })
})

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** What is written on an arrow, as an event of the table. */
const EVENTS: Readonly<Record<string, string>> = {
  'close()': 'close',
  FIN: 'fin',
  ACK: 'ack-of-fin',
  'FIN+ACK': 'fin-with-ack-of-fin',
  '2MSL': '2MSL',
}
