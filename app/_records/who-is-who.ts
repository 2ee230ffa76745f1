import type { RecordWords } from './record-words.ts'
import type { ClassWork, WorkingStudent } from './record-types.ts'

/** How tables call whoever has done something. */
export interface WhoIsWho {
  /** By a student's id. */
  student(id: string | null): string
  /** By a seat: the student that it is known to be, or a guest. */
  seat(id: string | null): string
  /** Null: a guest's seat. */
  studentAt(seat: string | null): string | null
}

export function whoIsWho({ students, seats }: ClassWork, { t }: RecordWords): WhoIsWho {
  const names = studentNames(students, t)
  const places = new Map(seats.map((one) => [one.seat, one]))
  const student = (id: string | null): string => (id === null ? null : names.get(id)) ?? t('values.nobody')
  return {
    student,
    studentAt: (id) => (id === null ? null : (places.get(id)?.student ?? null)),
    seat(id) {
      if (id === null) return t('values.computer')
      const place = places.get(id)
      if (place === undefined || (place.student === null && place.shown === null)) return t('values.nobody')
      return place.student === null ? t('values.guest', { name: place.shown ?? '' }) : student(place.student)
    },
  }
}

/** Those that were removed are numbered: they are nobody, and still not each other. */
export function studentNames(
  students: readonly WorkingStudent[],
  t: RecordWords['t'],
): ReadonlyMap<string, string> {
  const gone = students.filter(({ name }) => name === null)
  return new Map(
    students.map((one) => {
      return [one.student, one.name ?? t('values.deleted', { nth: String(gone.indexOf(one) + 1) })]
    }),
  )
}
