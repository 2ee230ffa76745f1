import type { ServerToClient } from '#core/contract/server-events.ts'
import type { SessionUpdate } from '#core/contract/updates.ts'
import type { Answer } from '#core/quiz/answer.ts'
import type * as ClassSettings from '#core/session/class-settings.ts'
import type { HostView, OwnPlace, SessionHead, WallView } from '#core/session/view.ts'
import { type WallNews, afterWallNews, wallOf } from './known-wall.ts'

/** What this browser knows of the session it is in. */
export interface KnownSession {
  readonly sequence: number
  readonly head: SessionHead
  /** Null for a host who does not play. */
  readonly own: OwnPlace | null
  /** For the host alone. */
  readonly host: HostView | null
  /** For host and projector, where pairs play. */
  readonly wall: WallView | null
  /** How many have answered the present question; null: not told yet. */
  readonly answered: number | null
  /** When the question's time is over for oneself, by this page's own clock (`performance.now()`); null: no timer. */
  readonly endsAt: number | null
  /** When the present activity began, by the same clock; for the host alone. */
  readonly begunAt: number | null
}

export type SessionNews = Parameters<ServerToClient['session:updated']>[0] | SessionUpdate
export type SessionCount = Parameters<ServerToClient['session:counted']>[0]

/** `now`: this page's clock. What is older than what is known is not news. */
export function afterNews(known: KnownSession | null, news: SessionNews, now: number): KnownSession {
  if (known !== null && news.sequence < known.sequence) return known
  const { sequence, head } = news
  const isNext = known === null || stepOf(known.head) !== stepOf(head)
  const own = news.own === undefined ? ownAt(head, known?.own ?? null, isNext) : news.own
  return {
    sequence,
    head,
    own,
    host: news.host === undefined ? hostAt(known?.host ?? null, isNext) : news.host,
    wall: wallOf(known?.wall ?? null, news.wall, isNext),
    answered: news.host?.answered ?? news.wall?.answered ?? (isNext ? null : known.answered),
    endsAt: endOf(head, own, now),
    begunAt: beginningOf(known, news, now),
  }
}

function hostAt(host: HostView | null, isNext: boolean): HostView | null {
  return host !== null && isNext ? { ...host, answered: 0, answeredBy: [] } : host
}

/** What all alike are told has no times of the host's: an activity that it tells of first has just begun. */
function beginningOf(known: KnownSession | null, { host, head }: SessionNews, now: number): number | null {
  if (host === undefined)
    return known !== null && known.head.index !== head.index ? now : (known?.begunAt ?? null)
  return host === null || host.sinceMs === null ? null : now - host.sinceMs
}

/**
 * A step that has just begun comes to all alike: nobody has answered the question, and no seat in the round is known yet.
 * Of the time that is left only everybody's is told.
 */
function ownAt(head: SessionHead, own: OwnPlace | null, isNext: boolean): OwnPlace | null {
  if (own === null) return null
  const leftMs = ownLeftOf(head, own)
  if (!isNext) return { ...own, leftMs }
  const isAsked = head.question !== null
  return { ...own, leftMs, match: null, ...(isAsked ? { answer: null, result: null } : {}) }
}

/** As there; imported from there it would bring the schemas along, which a browser does not need. */
const EXTENDED: typeof ClassSettings.EXTENDED = 2

/** By a seat's own time, from what is left for all. */
function ownLeftOf({ question, settings }: SessionHead, { time }: OwnPlace): number | null {
  if (question === null || question.leftMs === null || time === 'none') return null
  const more = time === 'extended' ? (EXTENDED - 1) * (settings.limitMs ?? 0) : 0
  return question.leftMs + more
}

/** Another one: another question or another round is played. */
function stepOf({ index, question, round }: SessionHead): string {
  return `${index} ${question?.index ?? ''} ${round?.index ?? ''}`
}

/** While all stands still nothing ends. */
function endOf({ phase, question, paused }: SessionHead, own: OwnPlace | null, now: number): number | null {
  const leftMs = own === null ? (question?.leftMs ?? null) : own.leftMs
  if (phase !== 'question' || paused) return null
  return leftMs === null ? null : now + leftMs
}

/** Counts of a question that is not the present one come too late and say nothing. */
export function afterCount(known: KnownSession, count: SessionCount): KnownSession {
  const { players, roster, answered, answeredBy } = count
  const isPresent = count.question === (known.head.question?.index ?? null)
  const given = isPresent ? { answered, ...(answeredBy && { answeredBy }) } : {}
  const host = known.host && { ...known.host, roster: roster ?? known.host.roster, ...given }
  return {
    ...known,
    host,
    head: { ...known.head, players },
    wall: withNames(known.wall, count),
    answered: isPresent && count.question !== null ? answered : known.answered,
  }
}

/** A projector is told by name who has come in. */
function withNames(wall: WallView | null, { names }: SessionCount): WallView | null {
  return wall === null || names === undefined ? wall : { ...wall, names }
}

/** The server has this answer: it stands as it was given. */
export function afterAnswer(known: KnownSession, question: number, answer: Answer): KnownSession {
  if (known.own === null || known.head.question?.index !== question) return known
  return { ...known, own: { ...known.own, answer } }
}

/** Something has happened at some pairs. */
export function afterPairs(known: KnownSession, { pairs }: WallNews): KnownSession {
  const wall = afterWallNews(known.wall, pairs)
  return wall === known.wall ? known : { ...known, wall }
}
