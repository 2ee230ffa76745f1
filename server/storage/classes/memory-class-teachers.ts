import type { ClassTeachers } from '#server/classes/ports.ts'
import type { ClassTables, TeacherRow } from './memory-class-tables.ts'

export function memoryClassTeachers(
  { teachers, invitations, classes, now }: ClassTables,
  accounts: () => readonly TeacherRow[],
): ClassTeachers {
  const open = () => [...invitations].filter(([, { expiresAt }]) => expiresAt > now())
  const link = (tokenHash: string) => open().find(([hash]) => hash === tokenHash)?.[1]
  return {
    async all(wanted) {
      const rows = teachers.filter(({ group }) => group === wanted)
      const known = rows.flatMap(({ teacher, isOwner }) => {
        const account = accounts().find(({ id }) => id === teacher)
        return account === undefined ? [] : [{ teacher, name: account.name, email: account.email, isOwner }]
      })
      return known.toSorted((a, b) => Number(b.isOwner) - Number(a.isOwner))
    },
    async remove(group, teacher) {
      const at = teachers.findIndex((row) => row.group === group && row.teacher === teacher && !row.isOwner)
      if (at !== -1) teachers.splice(at, 1)
      return at !== -1
    },
    async invite({ id, group, tokenHash, lastsMs }, most) {
      if (open().filter(([, row]) => row.group === group).length >= most) return false
      invitations.set(tokenHash, { id, group, createdAt: now(), expiresAt: now() + lastsMs })
      return true
    },
    async invitations(wanted) {
      return open()
        .flatMap(([, { group, ...row }]) => (group === wanted ? [row] : []))
        .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
    },
    async withdraw(wanted, id) {
      for (const [hash, row] of invitations) {
        if (row.group === wanted && row.id === id) invitations.delete(hash)
      }
    },
    async invited(tokenHash) {
      const found = classes.get(link(tokenHash)?.group ?? '')
      return found === undefined ? null : { id: found.id, name: found.name }
    },
    async accept(tokenHash, teacher) {
      const group = link(tokenHash)?.group
      if (group === undefined) return null
      if (teachers.some((row) => row.group === group && row.teacher === teacher)) return group
      invitations.delete(tokenHash)
      teachers.push({ group, teacher, isOwner: false })
      return group
    },
  }
}
