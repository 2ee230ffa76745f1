import type { ServerToClient, SessionUpdate } from '#core/contract/wire.ts'
import type { Answer } from '#core/quiz/answer.ts'
import type { HostView, OwnPlace, SessionHead } from '#core/session/view.ts'

/** What this browser knows of the session it is in. */
export interface KnownSession {
  readonly sequence: number
  readonly head: SessionHead
  /** Null for a host who does not play. */
  readonly own: OwnPlace | null
  /** For the host alone. */
  readonly host: HostView | null
  /** How many have answered the present question; null: not told yet. */
  readonly answered: number | null
  /** When the question's time is over, by this page's own clock (`performance.now()`); null: no timer. */
  readonly endsAt: number | null
}

export type SessionNews = Parameters<ServerToClient['session:updated']>[0] | SessionUpdate
export type SessionCount = Parameters<ServerToClient['session:counted']>[0]

/** `now`: this page's clock. What is older than what is known is not news. */
export function afterNews(known: KnownSession | null, news: SessionNews, now: number): KnownSession {
  if (known !== null && news.sequence < known.sequence) return known
  const { sequence, head } = news
  const isNext = indexOf(known?.head ?? null) !== indexOf(head)
  const host = news.host === undefined ? (known?.host ?? null) : news.host
  return {
    sequence,
    head,
    own: news.own === undefined ? ownAt(head, known?.own ?? null, isNext) : news.own,
    host: news.host === undefined && isNext && host !== null ? { ...host, answered: 0 } : host,
    answered: news.host?.answered ?? (isNext ? null : (known?.answered ?? null)),
    endsAt: endOf(head, now),
  }
}

/** A question that has just been opened comes to all alike: nobody has answered it. */
function ownAt(head: SessionHead, own: OwnPlace | null, isNext: boolean): OwnPlace | null {
  if (own === null || !isNext || head.question === null) return own
  return { ...own, answer: null, result: null }
}

function indexOf(head: SessionHead | null): number | null {
  return head?.question?.index ?? null
}

function endOf({ phase, question }: SessionHead, now: number): number | null {
  const leftMs = phase === 'question' ? (question?.leftMs ?? null) : null
  return leftMs === null ? null : now + leftMs
}

/** Counts of a question that is not the present one come too late and say nothing. */
export function afterCount(known: KnownSession, count: SessionCount): KnownSession {
  const { players, roster, answered } = count
  const isPresent = count.question === indexOf(known.head)
  const host =
    known.host === null
      ? null
      : { ...known.host, roster: roster ?? known.host.roster, ...(isPresent ? { answered } : {}) }
  return {
    ...known,
    host,
    head: { ...known.head, players },
    answered: isPresent && count.question !== null ? answered : known.answered,
  }
}

/** The server has this answer: it stands as it was given. */
export function afterAnswer(known: KnownSession, question: number, answer: Answer): KnownSession {
  if (known.own === null || known.head.question?.index !== question) return known
  return { ...known, own: { ...known.own, answer } }
}
