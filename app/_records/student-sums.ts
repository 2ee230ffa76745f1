import type { ClassWork } from './record-types.ts'

/** What one student has done, in numbers. */
export interface StudentSums {
  readonly student: string
  /** Activities of all assignments, and those of them that are done. */
  readonly of: number
  readonly done: number
  /** The mean of what counts, 0 … 100 with one decimal; null: nothing does. */
  readonly percent: number | null
  readonly attempts: number
  readonly answers: number
  readonly rightAnswers: number
  readonly closes: number
  readonly clean: number
  /** Epoch milliseconds; null: never. */
  readonly lastAt: number | null
}

/** In the order of the students. */
export function studentSums(work: ClassWork): StudentSums[] {
  const studentAt = new Map(work.seats.map(({ seat, student }) => [seat, student]))
  const inLessons = work.answers.filter(({ session }) => session !== null)
  return work.students.map(({ student }, index): StudentSums => {
    const isTheirs = ({ seat }: { readonly seat: string | null }): boolean =>
      seat !== null && studentAt.get(seat) === student
    const answers = inLessons.filter(isTheirs)
    const closes = work.closes.filter(isTheirs)
    const attempts = work.assignments.flatMap((one) => one.attempts.filter((go) => go.student === student))
    const times = [
      ...[...answers, ...closes].map(({ at }) => at),
      ...attempts.map(({ attempt }) => attempt.finishedAt ?? attempt.startedAt),
    ]
    return {
      student,
      ...cellSums(work.assignments.flatMap(({ matrix }) => matrix.rows[index]?.cells ?? [])),
      attempts: attempts.length,
      answers: answers.length,
      rightAnswers: answers.filter(({ isRight }) => isRight).length,
      closes: closes.length,
      clean: closes.filter(({ clean }) => clean).length,
      lastAt: times.length === 0 ? null : Math.max(...times),
    }
  })
}

type Cell = ClassWork['assignments'][number]['matrix']['rows'][number]['cells'][number]

function cellSums(cells: readonly Cell[]): Pick<StudentSums, 'of' | 'done' | 'percent'> {
  const done = cells.filter(({ state }) => state === 'done').length
  return { of: cells.length, done, percent: meanOf(cells.flatMap(({ percent }) => percent ?? [])) }
}

/** With one decimal; null: there are none. */
export function meanOf(percents: readonly number[]): number | null {
  if (percents.length === 0) return null
  return Math.round((percents.reduce((all, one) => all + one, 0) / percents.length) * 10) / 10
}
