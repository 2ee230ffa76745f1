import type { ClassLine, ClassList, ClassStorage } from '#server/classes/ports.ts'
import { memoryClassTeachers } from './memory-class-teachers.ts'
import type { ClassTables, SeatTables, TeacherRow } from './memory-class-tables.ts'
import { memoryRoster } from './memory-roster.ts'

/** Fulfils the same contract as PostgreSQL, and forgets with the process. `teachers`: all accounts that there are. */
export function memoryClasses(
  tables: ClassTables,
  teachers: () => readonly TeacherRow[],
  seats: SeatTables = { seats: new Map(), seatKeys: new Map() },
): ClassStorage {
  return {
    list: classList(tables),
    roster: memoryRoster(tables, seats),
    teachers: memoryClassTeachers(tables, teachers),
  }
}

function classList(tables: ClassTables): ClassList {
  const { classes, teachers, invitations, students, now } = tables
  const linesOf = (teacher: string): ClassLine[] => {
    const lines = teachers.flatMap((row) => {
      const found = row.teacher === teacher ? classes.get(row.group) : undefined
      if (found === undefined) return []
      const many = students.filter(({ group }) => group === row.group).length
      return [{ ...found, isOwner: row.isOwner, students: many }]
    })
    return lines.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
  }
  return {
    async create({ id, name, teacher }, most) {
      const own = teachers.filter((row) => row.teacher === teacher && row.isOwner)
      if (own.length >= most) return false
      classes.set(id, { id, name, isArchived: false, createdAt: now() })
      teachers.push({ group: id, teacher, isOwner: true })
      return true
    },
    ofTeacher: async (teacher) => linesOf(teacher),
    read: async (teacher, wanted) => linesOf(teacher).find(({ id }) => id === wanted) ?? null,
    async rename(id, name) {
      const row = classes.get(id)
      if (row !== undefined) classes.set(id, { ...row, name })
    },
    async archive(id, archived) {
      const row = classes.get(id)
      if (row !== undefined) classes.set(id, { ...row, isArchived: archived })
      for (const [hash, { group }] of invitations) if (group === id) invitations.delete(hash)
    },
  }
}
