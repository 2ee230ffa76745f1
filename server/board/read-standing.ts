import type { BoardRule } from '#core/homework/assignment.ts'
import type { BoardSpan, ClassStanding, Standing, StandingList } from './ports.ts'
import { accuracyOf, numbersOf, ranksOf } from './rank-standings.ts'
import { sortStandings } from './sort-standings.ts'
import type { StandingOrder, StandingRow, StandingView } from './standing-view.ts'

export interface StandingAsked extends BoardSpan {
  readonly order: StandingOrder
  /** Part of a name; empty: all. */
  readonly search: string
  /** Without names, and without those who asked not to be shown. */
  readonly anonymous: boolean
  /** In which names are sorted. */
  readonly language: string
}

/** The leaderboard as a teacher of the class sees it; null: there is none for them. @throws {NotStored} */
export async function readForTeacher(
  standings: StandingList,
  teacher: string,
  group: string,
  asked: StandingAsked,
): Promise<StandingView | null> {
  const read = await standings.read({ kind: 'teacher', teacher, class: group }, asked)
  if (read === null) return null
  return asked.anonymous
    ? viewOf(
        read,
        { ...asked, search: '' },
        read.rows.filter(({ hidden }) => !hidden),
        'anonymous',
      )
    : viewOf(read, asked, read.rows, 'names')
}

/**
 * The same as a student of it sees it: their own row, and of the others what the class, or the assignment, allows.
 * `group` null: the newest of their classes.
 */
export async function readForStudent(
  standings: StandingList,
  seat: string,
  group: string | null,
  asked: StandingAsked,
): Promise<StandingView | null> {
  const read = await standings.read({ kind: 'student', seat, class: group }, { ...asked, session: null })
  if (read === null) return null
  const rule = ruleOf(read, asked.assignment)
  const shown = read.rows.filter(({ id, hidden }) => id === read.own || (rule !== 'none' && !hidden))
  return viewOf(read, asked, shown, rule)
}

function ruleOf({ class: group, assignments }: ClassStanding, assignment: string | null): BoardRule {
  if (assignment === null) return group.board
  return assignments.find(({ id }) => id === assignment)?.board ?? 'none'
}

function viewOf(
  read: ClassStanding,
  { order, search, language, assignment, session }: StandingAsked,
  shown: readonly Standing[],
  rule: BoardRule,
): StandingView {
  const { own, rows, assignments, lessons, classes } = read
  const board = `${rule} ${assignment ?? session ?? ''}`
  const [ranks, numbers] = [ranksOf(shown), numbersOf(shown, board)]
  const all = shown.map((row): StandingRow => {
    const isOwn = row.id === own
    const { id, name, ...rest } = own === null || isOwn ? row : { ...row, ...UNTOLD }
    return {
      ...rest,
      // With nobody to compare with a rank would be the first one always.
      rank: rule === 'none' ? null : (ranks.get(id) ?? null),
      name: rule === 'names' || isOwn ? name : null,
      number: numbers.get(id) ?? 0,
      student: own === null && rule === 'names' && !row.isGuest ? id : null,
      isOwn,
      accuracy: accuracyOf(row),
    }
  })
  const found = all.filter(({ name }) => isFound(name, search))
  const counts = { all: all.length, hidden: rows.length - shown.length }
  const heads = { class: read.class, assignments, lessons, classes }
  return {
    ...heads,
    ...counts,
    rows: sortStandings(found, order, language),
    isAnonymous: rule === 'anonymous',
    rule,
  }
}

/** What students are not told of others: how much they have earned is enough. */
const UNTOLD = { attempts: 0, elapsedMs: 0, lastAt: null, skills: [], trend: [] } as const

/** Upper and lower case are one, as are the forms that a letter can be written in. */
function isFound(name: string | null, search: string): boolean {
  return search === '' || plain(name ?? '').includes(plain(search))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
