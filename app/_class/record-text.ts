import { SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import { percentAt } from '#core/scoring/percent.ts'
import type { AtMatch } from '#app/_realtime/at-match.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'

/** What one student has done in a lesson, in the order in which it came. */
export interface LessonRecord {
  readonly questions: readonly NotedQuestion[]
  readonly matches: readonly NotedMatch[]
}

interface NotedQuestion {
  /** Activity and question, `2-0`. */
  readonly at: string
  readonly right: boolean
}

interface NotedMatch {
  readonly match: string
  readonly role: SeatRole
  readonly scenario: string
  /** Right at the first try, of so many decisions; both 0: it does not count, or is not over. */
  readonly right: number
  readonly decisions: number
  readonly over: boolean
}

export const NOTHING_YET: LessonRecord = { questions: [], matches: [] }

/** A question that is closed and counts; one that was not answered was not right. */
export function withQuestion(record: LessonRecord, { head, own }: KnownSession): LessonRecord {
  const { phase, question, activity, index } = head
  if (phase !== 'answer' || question === null || own === null) return record
  if (activity.kind !== 'quiz' || !activity.scored) return record
  // Everybody's news comes a moment before one's own.
  if (own.answer !== null && own.result === null) return record
  const at = `${index}-${question.index}`
  const noted = { at, right: own.result?.right ?? false }
  return { ...record, questions: [...record.questions.filter((one) => one.at !== at), noted] }
}

/** The match of the present round; as soon as it is over, with how it went. */
export function withMatch(
  record: LessonRecord,
  { head, own }: KnownSession,
  at: AtMatch | null,
): LessonRecord {
  if (own?.match == null || head.activity.kind !== 'scenario') return record
  const { match, role } = own.match
  const { scenario, guided } = head.activity
  const before = record.matches.find((one) => one.match === match)
  const score = guided ? null : scoreOf(at, match)
  const over = before?.over === true || isOver(at, match)
  const { right, decisions } = score ?? before ?? { right: 0, decisions: 0 }
  const noted = { match, role, scenario, right, decisions, over }
  return { ...record, matches: [...record.matches.filter((one) => one.match !== match), noted] }
}

function isOver(at: AtMatch | null, match: string): boolean {
  return at?.at === 'seated' && at.known.head.match === match && at.known.head.result !== null
}

/** Null: it is not over, or it is the network's. */
function scoreOf(
  at: AtMatch | null,
  match: string,
): { readonly right: number; readonly decisions: number } | null {
  if (at?.at !== 'seated' || at.known.head.match !== match) return null
  const { head } = at.known
  return head.role === 'network' ? null : (head.result?.scores[head.role] ?? null)
}

/** Of all that counts; null: nothing does. */
export function percentRight({ questions, matches }: LessonRecord): number | null {
  const of = questions.length + matches.reduce((sum, { decisions }) => sum + decisions, 0)
  const right = questions.filter((one) => one.right).length + matches.reduce((sum, one) => sum + one.right, 0)
  return of === 0 ? null : percentAt(right, of)
}

/** One line for each thing. */
export function writeRecord({ questions, matches }: LessonRecord): string {
  return [
    ...questions.map(({ at, right }) => `question ${at} ${right ? 1 : 0}`),
    ...matches.map((one) =>
      ['match', one.match, one.role, one.scenario, one.right, one.decisions, one.over ? 1 : 0].join(' '),
    ),
  ].join('\n')
}

/** What cannot be read was written by another version: it is left out. */
export function readRecord(text: string): LessonRecord {
  const lines = text.split('\n').map((line) => line.split(' '))
  return { questions: lines.flatMap(readQuestion), matches: lines.flatMap(readMatch) }
}

function readQuestion([kind, at = '', right]: readonly string[]): NotedQuestion[] {
  return kind === 'question' ? [{ at, right: right === '1' }] : []
}

function readMatch(fields: readonly string[]): NotedMatch[] {
  const [kind, match = '', sat, scenario = '', right, decisions, over] = fields
  const role = SEAT_ROLES.find((one) => one === sat)
  if (kind !== 'match' || role === undefined) return []
  return [
    {
      match,
      role,
      scenario,
      right: Number(right ?? 0),
      decisions: Number(decisions ?? 0),
      over: over === '1',
    },
  ]
}
