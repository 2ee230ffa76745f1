import type { SetContent, SetList } from '#server/sets/ports.ts'

/** JSON: nothing lives here that would not live in the database. */
interface MemorySet {
  readonly teacher: string
  readonly content: string
  readonly faults: number
  readonly updatedAt: number
}

/** Fulfils the same contract as PostgreSQL, and forgets with the process. */
export function memorySets(now: () => number): SetList {
  const rows = new Map<string, MemorySet>()
  const own = (teacher: string, id: string): MemorySet | undefined => {
    const row = rows.get(id)
    return row?.teacher === teacher ? row : undefined
  }
  const ofTeacher = (teacher: string) => [...rows].filter(([, row]) => row.teacher === teacher)
  return {
    async ofTeacher(teacher) {
      const listed = ofTeacher(teacher).map(([id, { content, faults, updatedAt }]) => {
        const { title, questions } = JSON.parse(content) as SetContent['content']
        return { id, title, questions: questions.length, faults, updatedAt }
      })
      return listed.toSorted((a, b) => b.updatedAt - a.updatedAt || a.id.localeCompare(b.id))
    },
    async read(teacher, id) {
      const row = own(teacher, id)
      return row === undefined
        ? null
        : { id, content: JSON.parse(row.content) as unknown, updatedAt: row.updatedAt }
    },
    async create({ id, teacher, content, faults }, most) {
      if (ofTeacher(teacher).length >= most) return null
      const updatedAt = Math.round(now())
      rows.set(id, { teacher, content: JSON.stringify(content), faults, updatedAt })
      return updatedAt
    },
    async save(teacher, id, since, { content, faults }) {
      const row = own(teacher, id)
      if (row?.updatedAt !== since) return null
      const updatedAt = Math.max(Math.round(now()), row.updatedAt + 1)
      rows.set(id, { teacher, content: JSON.stringify(content), faults, updatedAt })
      return updatedAt
    },
    async remove(teacher, id) {
      if (own(teacher, id) !== undefined) rows.delete(id)
    },
  }
}
