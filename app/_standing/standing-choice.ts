import type { ownBoards } from '#server/web.ts'

type OwnBoardsOf = NonNullable<Awaited<ReturnType<typeof ownBoards>>>
export type StandingView = NonNullable<Awaited<ReturnType<OwnBoardsOf['read']>>>
export type StandingRow = StandingView['rows'][number]
export type StandingAsked = Parameters<OwnBoardsOf['read']>[1]
export type StandingSort = StandingAsked['order']['by']

/** In the order in which they stand. */
export const COLUMNS = [
  'rank',
  'name',
  'points',
  'accuracy',
  'done',
  'attempts',
  'time',
  'last',
  'mastery',
  'trend',
] as const satisfies readonly StandingSort[]

export const SPANS = ['all', '7', '30', 'custom'] as const
type Span = (typeof SPANS)[number]

/** What the address of a leaderboard asks for. */
export interface StandingChoice {
  /** `assignment:…`, `session:…`, or empty: all. */
  readonly of: string
  readonly span: Span
  /** Days as `2026-11-27`, where the span is the teacher's own; empty: no limit. */
  readonly from: string
  readonly to: string
  /** Whose days they are, as IANA names time zones; empty: those of universal time. */
  readonly zone: string
  readonly sort: StandingSort
  readonly down: boolean
  readonly search: string
  readonly anonymous: boolean
  /** Of a student in several classes, the one; empty: the newest. */
  readonly group: string
}

export type Asked = Readonly<Record<string, string | string[] | undefined>>

const LONGEST_SEARCH = 80

/** As far as there is such a thing: what cannot be read is as if it were not there. */
export function readChoice(asked: Asked): StandingChoice {
  const text = (name: string): string => (typeof asked[name] === 'string' ? asked[name] : '')
  const [from, to] = [readDay(text('from')), readDay(text('to'))]
  const given = SPANS.find((one) => one === text('span'))
  const span = given ?? (from === '' && to === '' ? 'all' : 'custom')
  return {
    of: readOf(text),
    span,
    from,
    to,
    zone: readZone(text('zone')),
    ...readSort(text('sort')),
    ...readRest(text),
  }
}

function readOf(text: (name: string) => string): string {
  if (/^(assignment|session):\w+$/.test(text('of'))) return text('of')
  const named = (['assignment', 'session'] as const).find((name) => /^\w+$/.test(text(name)))
  return named === undefined ? '' : `${named}:${text(named)}`
}

function readRest(text: (name: string) => string) {
  return {
    search: text('q').trim().slice(0, LONGEST_SEARCH),
    anonymous: text('anonymous') === '1',
    group: text('class'),
  }
}

/** `-points`: the highest first. */
function readSort(given: string): { sort: StandingSort; down: boolean } {
  const sort = COLUMNS.find((one) => one === given.replace(/^-/, ''))
  return { sort: sort ?? 'rank', down: sort !== undefined && given.startsWith('-') }
}

function readDay(given: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? '' : given
}

/** A browser says it with its days; one that is none is left out. */
function readZone(given: string): string {
  try {
    return given === '' ? '' : new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone
  } catch {
    return ''
  }
}

/** The address of a leaderboard at `path`, with something changed. */
export function choicePath(
  path: string,
  choice: StandingChoice,
  change: Partial<StandingChoice> = {},
): string {
  const { of, span, from, to, zone, sort, down, search, anonymous, group } = { ...choice, ...change }
  const [kind = '', id = ''] = of.split(':')
  const query = new URLSearchParams()
  if (group !== '') query.set('class', group)
  if (id !== '') query.set(kind, id)
  if (span !== 'all') query.set('span', span)
  if (span === 'custom' && from !== '') query.set('from', from)
  if (span === 'custom' && to !== '') query.set('to', to)
  if (span === 'custom' && zone !== '') query.set('zone', zone)
  if (sort !== 'rank' || down) query.set('sort', `${down ? '-' : ''}${sort}`)
  if (search !== '') query.set('q', search)
  if (anonymous) query.set('anonymous', '1')
  return query.size === 0 ? path : `${path}?${query}`
}

/** Once more the other way round; the first time as one looks at it: the best first, names from A on. */
export function nextOrder({ sort, down }: StandingChoice, wanted: StandingSort) {
  const isFirstDown = wanted !== 'rank' && wanted !== 'name'
  return { sort: wanted, down: sort === wanted ? !down : isFirstDown }
}
