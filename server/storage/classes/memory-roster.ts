import type { ClassRoster } from '#server/classes/ports.ts'
import type { ClassTables } from './memory-class-tables.ts'

export function memoryRoster({ students }: ClassTables): ClassRoster {
  const placeOf = (wanted: string, id: string): number =>
    students.findIndex(({ group, student }) => group === wanted && student === id)
  const change = (at: number, rest: { name?: string; seat?: string | null }): boolean => {
    const row = students[at]
    if (row !== undefined) students[at] = { ...row, ...rest }
    return row !== undefined
  }
  return {
    async students(wanted) {
      return students
        .filter(({ group }) => group === wanted)
        .map(({ student, name, seat }) => ({ student, name, seat }))
    },
    async add(wanted, rows, most) {
      if (students.filter(({ group }) => group === wanted).length + rows.length > most) return false
      students.push(...rows.map(({ student, name }) => ({ group: wanted, student, name, seat: null })))
      return true
    },
    rename: async (wanted, student, name) => change(placeOf(wanted, student), { name }),
    async remove(wanted, student) {
      const at = placeOf(wanted, student)
      if (at !== -1) students.splice(at, 1)
      return at !== -1
    },
    async seat(wanted, seat, student) {
      const at = student === null ? -1 : placeOf(wanted, student)
      if (student !== null && at === -1) return false
      const before = students.findIndex((row) => row.group === wanted && row.seat === seat)
      change(before, { seat: null })
      change(at, { seat })
      return true
    },
  }
}
