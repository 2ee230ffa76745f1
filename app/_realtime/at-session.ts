import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import type { Answer } from '#core/quiz/answer.ts'
import type { OwnPlace } from '#core/session/view.ts'
import { type SentAsk, afterAsking, withoutAsk } from './asked-things.ts'
import {
  type KnownSession,
  type SessionCount,
  type SessionNews,
  afterAnswer,
  afterCount,
  afterNews,
  afterPairs,
} from './known-session.ts'
import type { WallNews } from './known-wall.ts'

/** An answer that has not been acknowledged: sent again, it keeps its id, and the server counts it once. */
export interface SentAnswer {
  readonly command: string
  readonly question: number
  readonly answer: Answer
}

export type SessionAct = Payload<'session:act'>['act']

/** Something that the host wants and that has not been acknowledged. */
export interface SentAct {
  readonly command: string
  readonly at: number
  readonly act: SessionAct
}

/** What is wrong and passes, or what else to tell. */
export type SessionTrouble =
  | Extract<
      DoorCode,
      | 'not-stored'
      | 'too-fast'
      | 'shutting-down'
      | 'stale'
      | 'not-open'
      | 'already-answered'
      | 'no-such-player'
      | 'seat-has-card'
      | 'no-such-match'
    >
  | 'unknown'

/** Why there is nothing to see here. */
export type SessionDoor =
  | 'missing'
  | 'full'
  | 'locked'
  | 'over'
  | 'kicked'
  | 'not-the-host'
  | 'wrong-version'
  | 'no-seat'
  | 'left'

/** One state for each screen: where this browser stands with the session. */
export type AtSession =
  | { readonly at: 'connecting' }
  | { readonly at: 'door'; readonly why: SessionDoor }
  | AtInside

export interface AtInside {
  readonly at: 'inside'
  readonly line: 'live' | 'reconnecting'
  readonly known: KnownSession
  readonly sending: SentAnswer | null
  readonly acting: SentAct | null
  /** What else the host has asked for: one after the other, the first is on its way. */
  readonly asking: readonly SentAsk[]
  readonly trouble: SessionTrouble | null
}

export type SessionHappening =
  | { readonly type: 'updated'; readonly news: SessionNews; readonly now: number }
  | { readonly type: 'counted'; readonly count: SessionCount }
  | { readonly type: 'pairs-told'; readonly news: WallNews }
  | { readonly type: 'line-lost' }
  | { readonly type: 'door-closed'; readonly why: SessionDoor }
  | { readonly type: 'knocking' }
  | { readonly type: 'answer-sent'; readonly sent: SentAnswer }
  | { readonly type: 'answer-taken'; readonly sent: SentAnswer }
  | { readonly type: 'answer-refused'; readonly sent: SentAnswer; readonly trouble: SessionTrouble }
  | { readonly type: 'act-sent'; readonly sent: SentAct }
  | { readonly type: 'act-answered'; readonly command: string }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'learned'; readonly text: string }
  | { readonly type: 'asked'; readonly sent: SentAsk }
  | { readonly type: 'ask-answered'; readonly command: string }
  | { readonly type: 'troubled'; readonly trouble: SessionTrouble }

export const COMING_IN: AtSession = { at: 'connecting' }

export function afterSessionHappening(was: AtSession, happening: SessionHappening): AtSession {
  if (happening.type === 'updated') return updated(was, happening.news, happening.now)
  if (happening.type === 'door-closed') return { at: 'door', why: happening.why }
  if (happening.type === 'knocking') return was.at === 'door' ? COMING_IN : was
  return was.at === 'inside' ? inside(was, happening) : was
}

type InsideHappening = Exclude<SessionHappening, { readonly type: 'updated' | 'door-closed' | 'knocking' }>

/** What happens to somebody who is in. */
function inside(was: AtInside, happening: InsideHappening): AtInside {
  switch (happening.type) {
    case 'counted':
      return counted(was, happening.count)
    case 'pairs-told':
      return pairsTold(was, happening.news)
    case 'line-lost':
      return { ...was, line: 'reconnecting' }
    case 'answer-sent':
      return { ...was, sending: happening.sent, trouble: null }
    case 'answer-taken':
      return answerTaken(was, happening.sent)
    case 'answer-refused':
      return isWaiting(was, happening.sent) ? { ...was, sending: null, trouble: happening.trouble } : was
    case 'act-sent':
      return { ...was, acting: happening.sent, trouble: null }
    case 'act-answered':
      return was.acting?.command === happening.command ? { ...was, acting: null, trouble: null } : was
    case 'named':
      return withOwn(was, { name: happening.name })
    case 'learned':
      return withOwn(was, { exit: happening.text })
    case 'asked':
      return { ...was, asking: afterAsking(was.asking, happening.sent), trouble: null }
    case 'ask-answered':
      return { ...was, asking: withoutAsk(was.asking, happening.command), trouble: null }
    case 'troubled':
      return { ...was, trouble: happening.trouble }
  }
}

function updated(was: AtSession, news: SessionNews, now: number): AtSession {
  if (was.at !== 'inside') {
    const known = afterNews(null, news, now)
    return { at: 'inside', line: 'live', known, sending: null, acting: null, asking: [], trouble: null }
  }
  const known = afterNews(was.known, news, now)
  const isPhaseNew = known.head.phase !== was.known.head.phase
  return { ...was, line: 'live', known, trouble: isPhaseNew ? null : lasting(was) }
}

/** What was told of something that is still waited for goes on to be told. */
function lasting({ trouble, sending, acting, asking }: AtInside): SessionTrouble | null {
  const isTold = trouble !== null && TOLD.includes(trouble)
  return isTold || sending !== null || acting !== null || asking.length > 0 ? trouble : null
}

const TOLD: readonly SessionTrouble[] = [
  'stale',
  'not-open',
  'already-answered',
  'no-such-player',
  'seat-has-card',
  'no-such-match',
]

function pairsTold(was: AtInside, news: WallNews): AtInside {
  if (news.session !== was.known.head.session) return was
  const known = afterPairs(was.known, news)
  return known === was.known ? was : { ...was, known }
}

function counted(was: AtInside, count: SessionCount): AtInside {
  if (count.session !== was.known.head.session) return was
  return { ...was, known: afterCount(was.known, count) }
}

function answerTaken(was: AtInside, sent: SentAnswer): AtInside {
  const known = afterAnswer(was.known, sent.question, sent.answer)
  return isWaiting(was, sent) ? { ...was, known, sending: null, trouble: null } : { ...was, known }
}

/** What the server has taken stands at once: the update that says so comes a moment later. */
function withOwn(was: AtInside, change: Partial<OwnPlace>): AtInside {
  const { known } = was
  return known.own === null ? was : { ...was, known: { ...known, own: { ...known.own, ...change } } }
}

function isWaiting({ sending }: AtInside, { command }: SentAnswer): boolean {
  return sending?.command === command
}
