import { describe, expect, it } from 'vitest'
import type { BoardSpan, BoardViewer, ClassStanding, Standing, StandingList } from './ports.ts'
import { boardsOf, studentBoardsOf } from './own-boards.ts'
import type { StandingAsked } from './read-standing.ts'

const CLASS = 'C'.repeat(16)
const ASKED: StandingAsked = {
  assignment: null,
  session: null,
  from: null,
  to: null,
  order: { by: 'rank', down: false },
  search: '',
  anonymous: false,
  language: 'en',
}

function standing(id: string, points: number, rest: Partial<Standing> = {}): Standing {
  const results = { right: 1, decisions: 3, done: 1, attempts: 1, elapsedMs: 1000, lastAt: 5 }
  return {
    id,
    name: `Name ${id}`,
    hidden: false,
    isGuest: false,
    points,
    ...results,
    skills: [],
    trend: [20, null, 60],
    ...rest,
  }
}

const NOTHING = { right: 0, decisions: 0, done: 0, attempts: 0, elapsedMs: 0, lastAt: null, trend: [] }
/** In the order of the roster; ids by chance. */
const ROWS = [
  standing('Z', 3000),
  standing('A', 5000, { hidden: true }),
  standing('M', 3000, { name: 'Åsa', right: 3 }),
  standing('B', 0, NOTHING),
  standing('K', 1000),
]

function newHouse(change: Partial<ClassStanding['class']> = {}, own: string | null = null) {
  const asked: [BoardViewer, BoardSpan][] = []
  const deeds: unknown[] = []
  const group = { id: CLASS, name: 'Networks', board: 'none' as const, isArchived: false, ...change }
  const assignment = { id: 'HW', title: 'Home', dueAt: 1, activities: 2, board: 'names' as const }
  const standings: StandingList = {
    async read(viewer, span) {
      asked.push([viewer, span])
      return { class: group, assignments: [assignment], lessons: [], classes: [], own, rows: ROWS }
    },
    setBoard: async (...given) => void deeds.push(given),
    hide: async (...given) => deeds.push(given) > 0 && given[1] === 'A',
    hideSeat: async (...given) => deeds.push(given) > 0,
  }
  const line = { ...group, isOwner: true, students: 5, createdAt: 0 }
  const classes = { read: async (teacher: string) => (teacher === 'ann' ? line : null) }
  return { asked, deeds, deps: { standings, classes } }
}

const namesOf = (view: { rows: readonly { name: string | null; number: number }[] } | null) =>
  view?.rows.map(({ name, number }) => name ?? number)

describe('a teacher’s leaderboard', () => {
  const read = (asked: Partial<StandingAsked> = {}) =>
    boardsOf(newHouse().deps, 'ann').read(CLASS, { ...ASKED, ...asked })

  it('shares a rank on a tie, counts all before, and ranks nobody who has done nothing', async () => {
    const view = await read()
    expect(view?.rows.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, null])
    expect(view?.rows[0]).toMatchObject({ name: 'Name A', student: 'A', hidden: true, accuracy: 33.3 })
  })

  it('is sorted by any column both ways, with nothing always behind', async () => {
    const by = async (column: 'name' | 'accuracy' | 'points' | 'trend', down: boolean) =>
      namesOf(await read({ order: { by: column, down } }))
    expect(await by('name', false)).toEqual(['Åsa', 'Name A', 'Name B', 'Name K', 'Name Z'])
    expect((await by('name', true))?.[0]).toBe('Name Z')
    expect((await by('accuracy', true))?.[0]).toBe('Åsa')
    expect((await by('accuracy', false))?.at(-1)).toBe('Name B')
    expect((await by('points', false))?.[0]).toBe('Name B')
    expect((await by('trend', false))?.at(-1)).toBe('Name B')
  })

  it('is searched by name, with the ranks of all', async () => {
    const view = await read({ search: ' name z' })
    expect(view?.rows.map(({ name, rank }) => [name, rank])).toEqual([['Name Z', 2]])
    expect(view?.all).toBe(5)
  })

  it('has no name, no id and nobody who asked for it on the projector', async () => {
    const view = await read({ anonymous: true, search: 'z' })
    expect(view).toMatchObject({ isAnonymous: true, hidden: 1, all: 4 })
    expect(JSON.stringify(view?.rows)).not.toMatch(/Name|Åsa|"[AZMBK]"/)
    // Numbers go by chance, not by places: M, Z, B, K.
    expect(view?.rows.map(({ rank, number }) => [rank, number])).toEqual([
      [1, 1],
      [1, 2],
      [3, 4],
      [null, 3],
    ])
  })

  it('has other numbers where there are names, and of another piece of homework', async () => {
    const numbers = async (asked: Partial<StandingAsked>) =>
      (await read({ ...asked, order: { by: 'points', down: true } }))?.rows.map(({ number }) => number)
    const [all, one] = await Promise.all([
      numbers({ anonymous: true }),
      numbers({ anonymous: true, assignment: 'HW' }),
    ])
    expect(one).not.toEqual(all)
    const students = studentBoardsOf(newHouse().deps, 'seat')
    const named = await students.read(null, { ...ASKED, assignment: 'HW' })
    expect(named?.rows.map(({ number }) => number)).not.toEqual(one)
  })

  it('is changed by the class’s teachers alone, and not in the archive', async () => {
    const { deps, deeds } = newHouse()
    const [ann, eve] = [boardsOf(deps, 'ann'), boardsOf(deps, 'eve')]
    expect(await eve.setBoard(CLASS, 'names')).toEqual({ ok: false, why: 'no-such-class' })
    expect(await eve.hide(CLASS, 'A', true)).toEqual({ ok: false, why: 'no-such-class' })
    expect(await ann.setBoard('x', 'names')).toEqual({ ok: false, why: 'no-such-class' })
    expect(await ann.setBoard(CLASS, 'all')).toEqual({ ok: false, why: 'no-such-rule' })
    const archived = boardsOf(newHouse({ isArchived: true }).deps, 'ann')
    expect(await archived.setBoard(CLASS, 'names')).toEqual({ ok: false, why: 'archived' })
    expect(deeds).toEqual([])
    expect(await ann.setBoard(CLASS, 'names')).toEqual({ ok: true })
    expect(await ann.hide(CLASS, 'A', true)).toEqual({ ok: true })
    expect(await ann.hide(CLASS, 'nobody', true)).toEqual({ ok: false, why: 'no-such-student' })
  })
})

describe('a student’s leaderboard', () => {
  const read = async (board: 'none' | 'anonymous' | 'names', asked: Partial<StandingAsked> = {}, own = 'K') =>
    studentBoardsOf(newHouse({ board }, own).deps, 'seat').read(null, { ...ASKED, ...asked })

  it('has their own row alone where the class says so, and then no rank', async () => {
    const view = await read('none')
    expect(view?.rows).toMatchObject([{ name: 'Name K', isOwn: true, rank: null, points: 1000, lastAt: 5 }])
  })

  it('has the others without names, or with them, and never who asked not to be shown', async () => {
    expect(namesOf(await read('anonymous'))).toEqual([1, 2, 'Name K', 3])
    expect(namesOf(await read('names'))).toEqual(['Åsa', 'Name Z', 'Name K', 'Name B'])
    expect(namesOf(await read('names', {}, 'A'))?.[0]).toBe('Name A')
  })

  it('tells of others what they have earned, and nothing that leads to them', async () => {
    const view = await read('names')
    expect(view?.rows[0]).toMatchObject({ points: 3000, lastAt: null, trend: [], student: null })
    expect(view?.rows.every(({ student }) => student === null)).toBe(true)
  })

  it('follows an assignment’s own rule, and asks for no lesson', async () => {
    const { deps, asked } = newHouse({ board: 'none' }, 'K')
    const view = await studentBoardsOf(deps, 'seat').read(CLASS, { ...ASKED, assignment: 'HW', session: 'S' })
    expect(view?.rows).toHaveLength(4)
    expect(asked[0]).toMatchObject([{ kind: 'student', seat: 'seat', class: CLASS }, { session: null }])
    expect((await read('names', { assignment: 'of another class' }))?.rows).toHaveLength(1)
  })
})
