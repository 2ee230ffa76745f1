import { expect, it } from 'vitest'
import type { SessionPhase } from '#core/session/view.ts'
import { type SharersPlace, isAsked, nextHolder } from './turns.ts'

interface Before {
  readonly answered?: boolean
  readonly sending?: boolean
  readonly paused?: boolean
  /** Null: not seated at a match. */
  readonly match?: object | null
}

function place(phase: SessionPhase, before: Before = {}): SharersPlace {
  const { answered = false, sending = false, paused = false, match = null } = before
  const own = { answer: answered ? { kind: 'single', option: 'a' } : null }
  const table = match && { state: { at: 'seated', known: { head: { result: null, ...match } } } }
  const state = { at: 'inside', sending: sending ? {} : null, known: { head: { phase, paused }, own } }
  return { state, table } as unknown as SharersPlace
}

const ASKED = { role: 'client', asked: {} }
const WAITS = { role: 'server', asked: null }

it('who has a question to answer keeps the device until the answer is on its way', () => {
  const open = place('question')
  expect(nextHolder(0, [open, open])).toBe(0)
  expect(nextHolder(0, [place('question', { sending: true }), open])).toBe(1)
  expect(nextHolder(1, [place('question', { answered: true }), open])).toBe(1)
  expect(nextHolder(1, [place('question', { answered: true }), place('question', { answered: true })])).toBe(
    1,
  )
})

it('at a match the device goes to the end that is asked', () => {
  const asked = place('playing', { match: ASKED })
  const waits = place('playing', { match: WAITS })
  expect(nextHolder(0, [waits, asked])).toBe(1)
  expect(nextHolder(0, [asked, waits])).toBe(0)
  expect(nextHolder(0, [asked, asked])).toBe(0)
  expect(nextHolder(1, [waits, waits])).toBe(1)
})

it('the network is asked while a segment is undecided, and nobody once the match is over', () => {
  expect(isAsked(place('playing', { match: { role: 'network', undecided: [{}] } }))).toBe(true)
  expect(isAsked(place('playing', { match: { role: 'network', undecided: [] } }))).toBe(false)
  expect(isAsked(place('playing', { match: { ...ASKED, result: {} } }))).toBe(false)
  expect(isAsked(place('playing'))).toBe(false)
})

it('nothing is private where all see the same, and nobody is asked in a pause', () => {
  for (const phase of ['lobby', 'answer', 'debrief', 'reading', 'ended'] as const)
    expect(isAsked(place(phase))).toBe(false)
  expect(isAsked(place('question', { paused: true }))).toBe(false)
  expect(isAsked({ state: { at: 'connecting' }, table: null })).toBe(false)
})
