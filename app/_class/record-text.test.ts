import { expect, it } from 'vitest'
import type { AtMatch } from '#app/_realtime/at-match.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { NOTHING_YET, percentRight, readRecord, withMatch, withQuestion, writeRecord } from './record-text.ts'

const ANSWER = { kind: 'single', option: 'a' } as const

interface Closed {
  readonly answer?: typeof ANSWER | null
  readonly result?: { readonly right: boolean; readonly points: number } | null
  readonly scored?: boolean
}

function closed(question: number, { answer = ANSWER, result = null, scored = true }: Closed): KnownSession {
  return {
    head: { phase: 'answer', index: 1, question: { index: question }, activity: { kind: 'quiz', scored } },
    own: { answer, result },
  } as unknown as KnownSession
}

function round(guided: boolean): KnownSession {
  return {
    head: { phase: 'playing', activity: { kind: 'scenario', scenario: 'four-waves', guided } },
    own: { match: { match: 'M', role: 'server' } },
  } as unknown as KnownSession
}

function seated(right: number, decisions: number): AtMatch {
  const head = { match: 'M', role: 'server', result: { scores: { server: { right, decisions } } } }
  return { at: 'seated', known: { head } } as unknown as AtMatch
}

const RIGHT = { right: true, points: 1000 }

it('notes each question once, a missing answer as not right', () => {
  const once = withQuestion(NOTHING_YET, closed(0, { result: RIGHT }))
  const twice = withQuestion(withQuestion(once, closed(0, { result: RIGHT })), closed(1, { answer: null }))
  expect(twice.questions).toEqual([
    { at: '1-0', right: true },
    { at: '1-1', right: false },
  ])
  expect(percentRight(twice)).toBe(50)
})

it('notes nothing of a question that does not count, nor of one whose result is not told yet', () => {
  expect(withQuestion(NOTHING_YET, closed(0, { result: RIGHT, scored: false }))).toBe(NOTHING_YET)
  expect(withQuestion(NOTHING_YET, closed(0, {}))).toBe(NOTHING_YET)
})

it('notes a match when its seat is known, and how it went once that is known', () => {
  const begun = withMatch(NOTHING_YET, round(false), null)
  expect(begun.matches).toMatchObject([{ match: 'M', role: 'server', over: false, decisions: 0 }])
  const over = withMatch(begun, round(false), seated(3, 4))
  expect(over.matches).toMatchObject([{ right: 3, decisions: 4, over: true }])
  // Loaded again, the end is known before the match has been followed anew.
  expect(withMatch(over, round(false), null)).toEqual(over)
  expect(percentRight(over)).toBe(75)
})

it('counts no decision of a guided match', () => {
  const over = withMatch(NOTHING_YET, round(true), seated(3, 4))
  expect(over.matches).toMatchObject([{ right: 0, decisions: 0, over: true }])
  expect(percentRight(over)).toBeNull()
})

it('is read as it was written, and what is none is left out', () => {
  const record = withMatch(
    withQuestion(NOTHING_YET, closed(0, { result: RIGHT })),
    round(false),
    seated(3, 4),
  )
  expect(readRecord(writeRecord(record))).toEqual(record)
  expect(readRecord('match M nobody four-waves 1 1 1\nsomething else')).toEqual(NOTHING_YET)
})
