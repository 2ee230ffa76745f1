import { expect, it } from 'vitest'
import { SESSION_PHASES, type SessionPhase } from '#core/session/view.ts'
import { isAtStage, mayLookBack, pageOf } from './shown-page.ts'

type Table = Parameters<typeof mayLookBack>[1]

const seated = (result: object | null): Table =>
  ({ state: { at: 'seated', known: { head: { result } } } }) as unknown as Table
const PLAYS = seated(null)
const OVER = seated({})
const REPLAY = { kind: 'replay', id: 'M' } as const
const READING = { kind: 'reading', chapter: 'time-wait' }

function page(phase: SessionPhase, table: Table, asked: Parameters<typeof pageOf>[2], activity: object = {}) {
  return pageOf({ phase, activity } as Parameters<typeof pageOf>[0], table, asked)
}

it('an own match is looked at again only while there is nothing to do', () => {
  const free = SESSION_PHASES.filter((phase) => mayLookBack({ phase }, PLAYS))
  expect(free).toEqual(['lobby', 'standings', 'debrief', 'ended'])
  expect(mayLookBack({ phase: 'playing' }, OVER)).toBe(true)
  expect(mayLookBack({ phase: 'playing' }, null)).toBe(false)
})

it('the address leads to the chapter that is read, whatever it asked for', () => {
  const chapter = { kind: 'read', id: 'time-wait' }
  expect(page('reading', null, null, READING)).toEqual(chapter)
  expect(page('reading', null, { kind: 'read', id: 'msl' }, READING)).toEqual(chapter)
  expect(page('reading', null, REPLAY, READING)).toEqual(chapter)
})

it('and back into the room when the lesson goes on', () => {
  expect(page('debrief', OVER, REPLAY)).toEqual(REPLAY)
  expect(page('playing', PLAYS, REPLAY)).toBeNull()
  expect(page('question', null, REPLAY)).toBeNull()
  expect(page('debrief', null, { kind: 'read', id: 'time-wait' })).toBeNull()
})

it('a match fills the screen while somebody sits at it', () => {
  expect(isAtStage({ phase: 'playing' }, PLAYS)).toBe(true)
  expect(isAtStage({ phase: 'debrief' }, OVER)).toBe(false)
  expect(isAtStage({ phase: 'playing' }, null)).toBe(false)
})
