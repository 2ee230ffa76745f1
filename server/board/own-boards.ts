import { BOARDS, type BoardRule } from '#core/homework/assignment.ts'
import type { ClassList } from '#server/classes/ports.ts'
import type { StandingList } from './ports.ts'
import { type StandingAsked, readForStudent, readForTeacher } from './read-standing.ts'
import type { StandingView } from './standing-view.ts'

export interface BoardDeps {
  readonly standings: StandingList
  readonly classes: Pick<ClassList, 'read'>
}

/** Why something was not done with a leaderboard; each has a sentence that says what to do. */
type BoardRefusal =
  | 'signed-out'
  /** There is none, or whoever asks is none of its teachers. */
  | 'no-such-class'
  /** An archived class stays as it is. */
  | 'archived'
  | 'no-such-student'
  /** What students see can be one of three things. */
  | 'no-such-rule'

type BoardDone = { readonly ok: true } | { readonly ok: false; readonly why: BoardRefusal }

/** All that one teacher may do with leaderboards of classes; others' are not there. @throws {NotStored} as everything here */
export interface OwnBoards {
  read(id: string, asked: StandingAsked): Promise<StandingView | null>
  /** What students see of each other, from a value that came in from outside. */
  setBoard(id: string, board: unknown): Promise<BoardDone>
  /** Whether a student is left out of what other students see. */
  hide(id: string, student: string, hidden: boolean): Promise<BoardDone>
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/

export function boardsOf({ standings, classes }: BoardDeps, teacher: string): OwnBoards {
  async function change(id: string, deed: () => Promise<BoardDone>): Promise<BoardDone> {
    const line = ID.test(id) ? await classes.read(teacher, id) : null
    if (line === null) return refused('no-such-class')
    return line.isArchived ? refused('archived') : deed()
  }
  return {
    read: async (id, asked) => (ID.test(id) ? readForTeacher(standings, teacher, id, asked) : null),
    setBoard: (id, given) =>
      change(id, async () => {
        const board = readRule(given)
        if (board === null) return refused('no-such-rule')
        await standings.setBoard(id, board)
        return DONE
      }),
    hide: (id, student, hidden) =>
      change(id, async () =>
        (await standings.hide(id, student, hidden)) ? DONE : refused('no-such-student'),
      ),
  }
}

/** What a student does with the leaderboards of their classes, by their seat. @throws {NotStored} as everything here */
export interface StudentBoards {
  /** Null: the seat is no student's, or not of that class. */
  read(group: string | null, asked: StandingAsked): Promise<StandingView | null>
  /** Whether they stand on what other students see. */
  hideMe(group: string, hidden: boolean): Promise<BoardDone>
}

export function studentBoardsOf({ standings }: Pick<BoardDeps, 'standings'>, seat: string): StudentBoards {
  return {
    read: (group, asked) => readForStudent(standings, seat, group, asked),
    async hideMe(group, hidden) {
      return (await standings.hideSeat(group, seat, hidden)) ? DONE : refused('no-such-student')
    },
  }
}

const DONE = { ok: true } as const

function readRule(given: unknown): BoardRule | null {
  return BOARDS.find((one) => one === given) ?? null
}

function refused(why: BoardRefusal): BoardDone {
  return { ok: false, why }
}
