import { SESSION_PATH } from '#core/contract/addresses.ts'
import type { SessionMade } from '#core/contract/new-session.ts'
import type { SessionUpdate } from '#core/contract/updates.ts'
import type { Answer } from '#core/quiz/answer.ts'
import type { Question, Text } from '#core/quiz/question.ts'
import type { QuizSettings, QuizSource } from '#core/session/settings.ts'
import { type TestPlayer, type Watched, watchOf } from './test-player.ts'

export const SETTINGS: QuizSettings = {
  limitMs: null,
  speed: false,
  standings: 'each',
  pace: 'host',
  open: false,
}

const said = (text: string): Text => ({ en: text, zh: `${text}。` })

/** What must not be seen before its time stands in these words. */
export const SECRETS = ['SECRET-WHY', 'RFC 9293 SECRET', 'fin-closes-both-directions', 'RIGHT-ONE'] as const

/** A question of two options, whose ids are the key. */
function questionNamed(id: string): Question {
  return {
    kind: 'single',
    id,
    chapter: 'four-waves',
    skills: [],
    difficulty: 'easy',
    prompt: said(`What does ${id} ask?`),
    options: [
      { id: 'WRONG-ONE', text: said('One'), misconception: 'fin-closes-both-directions' },
      { id: 'RIGHT-ONE', text: said('Another') },
    ],
    key: 'RIGHT-ONE',
    explanation: said(`SECRET-WHY of ${id}`),
    references: ['RFC 9293 SECRET'],
  }
}

export function setOf(...ids: string[]): QuizSource {
  return { from: 'set', title: said('A set'), questions: ids.map(questionNamed) }
}

/** As the file has them; a session has ids of its own: see {@link asAsked}. */
export const RIGHT: Answer = { kind: 'single', option: 'RIGHT-ONE' }
export const WRONG: Answer = { kind: 'single', option: 'WRONG-ONE' }
const TEXTS: Readonly<Record<string, string>> = { 'WRONG-ONE': 'One', 'RIGHT-ONE': 'Another' }

/** An answer by the ids that the member's session asks with. */
export function asAsked({ view }: Pick<Member, 'view'>, answer: Answer): Answer {
  const asked = view().head.question?.asked
  if (answer.kind !== 'single' || asked?.kind !== 'single') return answer
  const found = asked.options.find(({ text }) => text.en === TEXTS[answer.option])
  return found === undefined ? answer : { kind: 'single', option: found.id }
}

export interface MadeSession {
  readonly session: string
  readonly code: string
  /** Of the host alone. */
  readonly cookie: string
}

export async function postSession(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url + SESSION_PATH, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const made = (await response.json()) as SessionMade
  return { status: response.status, made, cookie: response.headers.get('set-cookie') ?? '' }
}

export async function makeSession(
  url: string,
  settings: Partial<QuizSettings> = {},
  source: QuizSource = setOf('one', 'two'),
): Promise<MadeSession> {
  const { made, cookie } = await postSession(url, { source, settings: { ...SETTINGS, ...settings } })
  if (!made.ok) throw new Error(made.message)
  return { session: made.session, code: made.code, cookie: cookie.split(';')[0] ?? '' }
}

/** A socket that keeps what it knows of a session as docs/protocol.md tells a browser to. */
export interface Member extends Watched<SessionUpdate> {
  readonly player: TestPlayer
}

/** From the first answer of the server on, for what was told before it is older. */
function memberOn(player: TestPlayer): Member {
  let known: SessionUpdate | null = null
  const watch = watchOf<SessionUpdate>(() => known)
  player.socket.on('session:updated', (news) => {
    if (known !== null && known.session === news.session && news.sequence < known.sequence) return
    const isNext = known?.head.question?.index !== news.head.question?.index
    const before = known?.own ?? null
    const own = before !== null && isNext ? { ...before, answer: null, result: null } : before
    known = { own, host: known?.host ?? null, wall: known?.wall ?? null, ...news }
    watch.changed()
  })
  player.socket.on('session:wall', ({ pairs }) => {
    if (known?.wall == null) return
    const others = known.wall.pairs.filter(({ match }) => pairs.every((pair) => pair.match !== match))
    known = { ...known, wall: { ...known.wall, pairs: [...others, ...pairs] } }
    watch.changed()
  })
  player.socket.on('session:counted', ({ players, question, answered: count, roster, names }) => {
    if (known === null) return
    // As in a browser: how many have answered is of the question that is shown, and of no other.
    const isOfThis = question === (known.head.question?.index ?? null)
    const { host: last } = known
    const host = last && {
      ...last,
      answered: isOfThis ? count : last.answered,
      roster: roster ?? last.roster,
    }
    const wall = known.wall && { ...known.wall, ...(names === undefined ? {} : { names }) }
    known = { ...known, head: { ...known.head, players }, host, wall }
    watch.changed()
  })
  return {
    player,
    view: watch.view,
    until: watch.until,
    take(update) {
      if (known !== null && known.session === update.session && update.sequence < known.sequence) return
      known = update
      watch.changed()
    },
  }
}

export async function comeIn(player: TestPlayer, code: string): Promise<Member> {
  const member = memberOn(player)
  member.take((await player.get('session:join', { code })).update)
  return member
}

export async function comeAsHost(player: TestPlayer, code: string): Promise<Member> {
  const member = memberOn(player)
  member.take((await player.get('session:host', { code })).update)
  return member
}

export async function comeToWatch(player: TestPlayer, code: string): Promise<Member> {
  const member = memberOn(player)
  member.take((await player.get('session:watch', { code })).update)
  return member
}

export async function comeAsWatcher(player: TestPlayer, code: string): Promise<Member> {
  const member = memberOn(player)
  member.take((await player.get('session:watch', { code })).update)
  return member
}
