import type { ClassRoster } from '#server/classes/ports.ts'
import { type ClassTables, type SeatTables, keysDropped } from './memory-class-tables.ts'

/** Here only lessons are kept: whoever is removed leaves nothing that a sum would miss. */
export function memoryRoster(tables: ClassTables, accounts: SeatTables): ClassRoster {
  const { students, studentSeats, cards } = tables
  const placeOf = (wanted: string, id: string): number =>
    students.findIndex(({ group, student }) => group === wanted && student === id)
  return {
    async students(wanted) {
      return students
        .filter(({ group }) => group === wanted)
        .map(({ student, name }) => ({ student, name, seats: seatsOf(tables, student) }))
    },
    forgotten: async () => [],
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
      if (at === -1) return null
      const known = seatsOf(tables, student)
      students.splice(at, 1)
      cards.delete(student)
      free(tables, (row) => row.student === student)
      const gone = known.filter((seat) => !studentSeats.some((row) => row.seat === seat))
      for (const seat of gone) forgetSeat(accounts, seat)
      return gone
    },
    async seat(wanted, seat, student) {
      const owner = students.find(({ group, own }) => group === wanted && own === seat)
      if (owner !== undefined) return owner.student === student ? 'seated' : 'seat-has-card'
      if (student !== null && placeOf(wanted, student) === -1) return 'no-such-student'
      free(tables, (row) => row.group === wanted && row.seat === seat)
      if (student !== null) studentSeats.push({ group: wanted, seat, student })
      return 'seated'
    },
  }
}

function seatsOf({ students, studentSeats }: ClassTables, wanted: string): string[] {
  const own = students.find(({ student }) => student === wanted)?.own ?? null
  const known = studentSeats.filter(({ student }) => student === wanted).map(({ seat }) => seat)
  return [...(own === null ? [] : [own]), ...known.toSorted()]
}

function forgetSeat({ seats, seatKeys }: SeatTables, seat: string): void {
  seats.delete(seat)
  keysDropped(seatKeys, seat)
}

type Recognised = ClassTables['studentSeats'][number]

function free({ studentSeats }: ClassTables, isMeant: (row: Recognised) => boolean): void {
  const kept = studentSeats.filter((row) => !isMeant(row))
  studentSeats.splice(0, studentSeats.length, ...kept)
}
