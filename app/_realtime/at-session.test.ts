import { describe, expect, it } from 'vitest'
import type { SessionUpdate } from '#core/contract/updates.ts'
import type { HostView, OwnPlace, SessionHead, SessionPhase, WallView } from '#core/session/view.ts'
import {
  type AtInside,
  type AtSession,
  COMING_IN,
  type SessionHappening,
  afterSessionHappening,
} from './at-session.ts'
import { type KnownSession, afterNews } from './known-session.ts'

const ANSWER = { kind: 'single', option: 'a' } as const
const OWN: OwnPlace = {
  seat: 'ME',
  name: 'Gentle Tiger',
  answer: null,
  result: null,
  points: 0,
  right: 0,
  rank: null,
  match: null,
  time: 'default',
  leftMs: null,
  partner: null,
  exit: null,
}

function head(phase: SessionPhase, index: number | null, leftMs: number | null = null): SessionHead {
  const question = index === null ? null : { index, asked: {}, leftMs }
  return { session: 'S', code: 'ABCDEF', phase, players: 2, question } as unknown as SessionHead
}

function whole(sequence: number, phase: SessionPhase, index: number | null, own = OWN): SessionUpdate {
  return { session: 'S', sequence, head: head(phase, index), own, host: null, wall: null }
}

function knownAt(sequence: number, phase: SessionPhase, index: number | null, own = OWN): KnownSession {
  return afterNews(null, whole(sequence, phase, index, own), 0)
}

function happen(was: AtSession, ...happenings: readonly SessionHappening[]): AtInside {
  const is = happenings.reduce(afterSessionHappening, was)
  if (is.at !== 'inside') throw new Error(is.at)
  return is
}

const answering = happen(COMING_IN, { type: 'updated', news: whole(3, 'question', 0), now: 0 })

describe('news of a session', () => {
  it('are ignored where something newer is known', () => {
    const known = knownAt(5, 'answer', 0)
    expect(afterNews(known, whole(4, 'question', 0), 0)).toBe(known)
  })

  it('that are for all alike leave what is known of oneself and as a host', () => {
    const known = { ...knownAt(5, 'answer', 0), host: { answered: 2 } as HostView }
    const news = { session: 'S', sequence: 6, head: head('standings', 0) }
    expect(afterNews(known, news, 0)).toMatchObject({ own: OWN, host: { answered: 2 } })
  })

  it('of the next question are of one that nobody has answered', () => {
    const own = { ...OWN, answer: ANSWER, result: { right: true, points: 1000 }, points: 1000 }
    const known = { ...knownAt(5, 'answer', 0, own), answered: 2 }
    const next = afterNews(known, { session: 'S', sequence: 6, head: head('question', 1) }, 0)
    expect(next).toMatchObject({ own: { answer: null, result: null, points: 1000 }, answered: null })
  })

  it('say by this page’s own clock when the time is over', () => {
    const news = { session: 'S', sequence: 6, head: head('question', 1, 20_000) }
    expect(afterNews(null, news, 5000).endsAt).toBe(25_000)
    expect(afterNews(null, { ...news, head: head('closing', 1, 0) }, 5000).endsAt).toBeNull()
  })
})

describe('one’s own time', () => {
  const limited = (leftMs: number): SessionHead => ({
    ...head('question', 1, leftMs),
    settings: { limitMs: 20_000, speed: false, standings: 'end', pace: 'host', open: false },
  })
  const at = (time: OwnPlace['time']): number | null => {
    const known = knownAt(5, 'answer', 0, { ...OWN, time })
    return afterNews(known, { session: 'S', sequence: 6, head: limited(20_000) }, 5000).endsAt
  }

  it('is reckoned from everybody’s while only that is told', () => {
    expect([at('default'), at('extended'), at('none')]).toEqual([25_000, 45_000, null])
  })

  it('is as it is told, where it is', () => {
    const own: OwnPlace = { ...OWN, time: 'extended', leftMs: 33_000 }
    const news = { ...whole(6, 'question', 1, own), head: limited(3000) }
    expect(afterNews(null, news, 1000).endsAt).toBe(34_000)
  })

  it('stands still in a pause', () => {
    const paused = { ...limited(20_000), paused: true }
    expect(afterNews(null, { session: 'S', sequence: 6, head: paused }, 0).endsAt).toBeNull()
  })
})

describe('a seat in a round', () => {
  const match = { match: 'M', role: 'client' } as const
  const round = (phase: SessionPhase, index: number): SessionHead => ({
    ...head(phase, null),
    round: { index, pairs: 2, over: 0 },
  })
  const sat = afterNews(
    null,
    { ...whole(5, 'playing', null), head: round('playing', 0), own: { ...OWN, match } },
    0,
  )

  it('is kept to the end of the round', () => {
    const talked = afterNews(sat, { session: 'S', sequence: 6, head: round('debrief', 0) }, 0)
    expect(talked.own?.match).toEqual(match)
  })

  it('is none in the next round until it is told', () => {
    const next = afterNews(sat, { session: 'S', sequence: 6, head: round('playing', 1) }, 0)
    expect(next.own?.match).toBeNull()
  })
})

it('what is named and learned stands as soon as the server has it', () => {
  const after = happen(answering, { type: 'named', name: 'Ann & Bo' }, { type: 'learned', text: 'FIN' })
  expect(after.known.own).toMatchObject({ name: 'Ann & Bo', exit: 'FIN' })
})

describe('a count', () => {
  const count = { session: 'S', players: 3, question: 0, answered: 2 }

  it('says how many are here and have answered', () => {
    const { known } = happen(answering, { type: 'counted', count })
    expect(known).toMatchObject({ answered: 2, head: { players: 3 } })
  })

  it('tells the host of a lesson whose answers are in', () => {
    const host = { answered: 0, answeredBy: [] as readonly string[], roster: [] } as unknown as HostView
    const hosting = happen(COMING_IN, { type: 'updated', news: { ...whole(3, 'question', 0), host }, now: 0 })
    const { known } = happen(hosting, { type: 'counted', count: { ...count, answeredBy: ['A', 'B'] } })
    expect(known.host?.answeredBy).toEqual(['A', 'B'])
    const next = { session: 'S', sequence: 6, head: head('question', 1) }
    expect(afterNews(known, next, 0).host?.answeredBy).toEqual([])
  })

  it('of the question before says nothing of this one', () => {
    const { known } = happen(answering, { type: 'counted', count: { ...count, question: 4 } })
    expect(known).toMatchObject({ answered: null, head: { players: 3 } })
  })

  it('of another session is not ours', () => {
    expect(happen(answering, { type: 'counted', count: { ...count, session: 'T' } })).toBe(answering)
  })
})

describe('a host', () => {
  const pair = { match: 'M', sequence: 2 } as WallView['pairs'][number]
  const wall: WallView = { shows: { kind: 'auto' }, pairs: [pair] }
  const news = { ...whole(3, 'playing', null), host: { sinceMs: 4000 } as HostView, wall }
  const hosting = happen(COMING_IN, { type: 'updated', news, now: 10_000 })

  it('knows by this page’s own clock when the activity began', () => {
    expect(hosting.known.begunAt).toBe(6000)
    const next = { session: 'S', sequence: 4, head: { ...head('reading', null), index: 1 } }
    expect(afterNews(hosting.known, next, 20_000).begunAt).toBe(20_000)
  })

  it('sees what happens at the pairs of this session, and of no other', () => {
    const pairs = [{ ...pair, sequence: 3 }]
    const after = happen(hosting, { type: 'pairs-told', news: { session: 'S', pairs } })
    expect(after.known.wall?.pairs).toEqual(pairs)
    expect(happen(hosting, { type: 'pairs-told', news: { session: 'T', pairs } })).toBe(hosting)
  })

  it('asks for one thing after the other, each kept until it is acknowledged', () => {
    const kick = { command: 'k', at: 3, ask: { kind: 'kick', seat: 'A' } } as const
    const nudge = { command: 'n', at: 3, ask: { kind: 'nudge', match: 'M', role: 'client' } } as const
    const asked = happen(hosting, { type: 'asked', sent: kick }, { type: 'asked', sent: nudge })
    const back = happen(asked, { type: 'line-lost' }, { type: 'updated', news, now: 0 })
    expect(back.asking).toEqual([kick, nudge])
    expect(happen(back, { type: 'ask-answered', command: 'k' }).asking).toEqual([nudge])
  })

  it('sees no time running while all stands still', () => {
    const still = { ...head('question', 1, 20_000), paused: true }
    expect(afterNews(null, { session: 'S', sequence: 6, head: still }, 5000).endsAt).toBeNull()
  })
})

describe('an answer', () => {
  const sent = { command: 'c1', question: 0, answer: ANSWER }
  const sending = happen(answering, { type: 'answer-sent', sent })

  it('is kept while the line is gone, and through news that others cause', () => {
    const lost = happen(sending, { type: 'line-lost' })
    expect(lost).toMatchObject({ line: 'reconnecting', sending: sent })
    const back = happen(lost, { type: 'updated', news: whole(4, 'question', 0), now: 0 })
    expect(back).toMatchObject({ line: 'live', sending: sent })
  })

  it('stands as it was given once the server has it', () => {
    const taken = happen(sending, { type: 'answer-taken', sent })
    expect(taken).toMatchObject({ sending: null, known: { own: { answer: ANSWER } } })
  })

  it('that the server takes after the next question is open is not the answer to that', () => {
    const next = { session: 'S', sequence: 6, head: head('question', 1) }
    const late = happen(sending, { type: 'updated', news: next, now: 0 }, { type: 'answer-taken', sent })
    expect(late).toMatchObject({ sending: null, known: { own: { answer: null } } })
  })

  it('that came too late is let go, and it is told until the next phase', () => {
    const refused = happen(sending, { type: 'answer-refused', sent, trouble: 'not-open' })
    expect(refused).toMatchObject({ sending: null, trouble: 'not-open' })
    const same = happen(refused, { type: 'updated', news: whole(4, 'question', 0), now: 0 })
    expect(same.trouble).toBe('not-open')
    expect(happen(same, { type: 'updated', news: whole(5, 'answer', 0), now: 0 }).trouble).toBeNull()
  })
})

it('a closed door is knocked at before anything else', () => {
  const door = afterSessionHappening(answering, { type: 'door-closed', why: 'left' })
  expect(afterSessionHappening(door, { type: 'line-lost' })).toBe(door)
  expect(afterSessionHappening(door, { type: 'knocking' })).toBe(COMING_IN)
})
