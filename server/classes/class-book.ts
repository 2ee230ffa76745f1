import type { ClassStorage, SeatVerdict, Student } from './ports.ts'

/** What a lesson asks of the classes: the shape of `ClassBook` in `server/sessions/ports.ts`. */
export interface ClassBookOf {
  teaches(teacher: string, wanted: string): Promise<boolean>
  isOf(teacher: string, wanted: string): Promise<boolean>
  students(wanted: string): Promise<readonly Student[]>
  seatStudent(wanted: string, seat: string, student: string | null): Promise<SeatVerdict>
}

export function classBookOf({ list, roster }: ClassStorage): ClassBookOf {
  return {
    async teaches(teacher, wanted) {
      const line = await list.read(teacher, wanted)
      return line !== null && !line.isArchived
    },
    isOf: async (teacher, wanted) => (await list.read(teacher, wanted)) !== null,
    students: (wanted) => roster.students(wanted),
    seatStudent: (wanted, seat, student) => roster.seat(wanted, seat, student),
  }
}
