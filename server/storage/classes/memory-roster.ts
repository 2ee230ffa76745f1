import type { ClassRoster } from '#server/classes/ports.ts'
import { type ClassTables, type SeatKeys, keysDropped } from './memory-class-tables.ts'

export function memoryRoster(tables: ClassTables, seatKeys: SeatKeys): ClassRoster {
  const { students, studentSeats, cards } = tables
  const placeOf = (wanted: string, id: string): number =>
    students.findIndex(({ group, student }) => group === wanted && student === id)
  return {
    async students(wanted) {
      return students
        .filter(({ group }) => group === wanted)
        .map(({ student, name }) => ({ student, name, seats: seatsOf(tables, student) }))
    },
    async add(wanted, rows, most) {
      if (students.filter(({ group }) => group === wanted).length + rows.length > most) return false
      students.push(...rows.map(({ student, name }) => ({ group: wanted, student, name, own: null })))
      return true
    },
    async rename(wanted, student, name) {
      const at = placeOf(wanted, student)
      const row = students[at]
      if (row !== undefined) students[at] = { ...row, name }
      return row !== undefined
    },
    async remove(wanted, student) {
      const at = placeOf(wanted, student)
      const own = students[at]?.own ?? null
      if (at === -1) return false
      students.splice(at, 1)
      cards.delete(student)
      if (own !== null) keysDropped(seatKeys, own)
      free(tables, (row) => row.student === student)
      return true
    },
    async seat(wanted, seat, student) {
      const owner = students.find(({ group, own }) => group === wanted && own === seat)
      if (owner !== undefined) return owner.student === student
      if (student !== null && placeOf(wanted, student) === -1) return false
      free(tables, (row) => row.group === wanted && row.seat === seat)
      if (student !== null) studentSeats.push({ group: wanted, seat, student })
      return true
    },
  }
}

function seatsOf({ students, studentSeats }: ClassTables, wanted: string): string[] {
  const own = students.find(({ student }) => student === wanted)?.own ?? null
  const known = studentSeats.filter(({ student }) => student === wanted).map(({ seat }) => seat)
  return [...(own === null ? [] : [own]), ...known.toSorted()]
}

type Recognised = ClassTables['studentSeats'][number]

function free({ studentSeats }: ClassTables, isMeant: (row: Recognised) => boolean): void {
  const kept = studentSeats.filter((row) => !isMeant(row))
  studentSeats.splice(0, studentSeats.length, ...kept)
}
