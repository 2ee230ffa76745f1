import { type CardList, MOST_DEVICES, type NewCard } from '#server/cards/ports.ts'
import { type ClassTables, keysDropped } from '../classes/memory-class-tables.ts'
import type { MemoryTables } from '../memory-tables.ts'

/** Fulfils the same contract as PostgreSQL; the audit log is PostgreSQL's alone. */
export function memoryCards(
  { students, cards, now }: ClassTables,
  { seats, seatKeys }: Pick<MemoryTables, 'seats' | 'seatKeys'>,
): CardList {
  const rowOf = (group: string, wanted: string) =>
    students.find((row) => row.group === group && row.student === wanted)
  const byId = (card: string) => [...cards].find(([, one]) => one.card === card)
  const nameOf = (seat: string) => ({ seat, name: seats.get(seat)?.name ?? '' })

  function makeOne(group: string, { student, card, secretHash, seat }: NewCard): boolean {
    const at = students.findIndex((row) => row.group === group && row.student === student)
    const row = students[at]
    if (row === undefined) return false
    cards.delete(student)
    if (row.own !== null) keysDropped(seatKeys, row.own)
    else {
      students[at] = { ...row, own: seat.id }
      seats.set(seat.id, { tokenHash: seat.tokenHash, name: seat.name, shown: false })
    }
    if (byId(card) !== undefined) return false
    cards.set(student, { card, secretHash, madeAt: now() })
    return true
  }

  return {
    async all(wanted) {
      return students
        .filter(({ group }) => group === wanted)
        .map(({ student, name }) => {
          const made = cards.get(student)
          return { student, name, card: made === undefined ? null : { id: made.card, madeAt: made.madeAt } }
        })
    },
    make: async (group, rows) =>
      rows
        .filter((row) => makeOne(group, row))
        .map(({ student }) => ({ student, seat: rowOf(group, student)?.own ?? '' })),
    async revoke(group, student) {
      const own = rowOf(group, student)?.own ?? null
      if (own === null || !cards.delete(student)) return null
      keysDropped(seatKeys, own)
      return own
    },
    secretOf: async (card) => byId(card)?.[1].secretHash ?? null,
    async admit({ card, secretHash, tokenHash }) {
      const [student, made] = byId(card) ?? []
      const own = students.find((row) => row.student === student)?.own ?? null
      if (made?.secretHash !== secretHash || own === null) return null
      const devices = [...seatKeys].filter(([, seat]) => seat === own).map(([hash]) => hash)
      for (const hash of devices.slice(0, Math.max(0, devices.length + 1 - MOST_DEVICES)))
        seatKeys.delete(hash)
      seatKeys.set(tokenHash, own)
      return nameOf(own)
    },
    signedIn: async (seat, tokenHash) => (seatKeys.get(tokenHash) === seat ? nameOf(seat) : null),
    signOut: async (seat, tokenHash) => seatKeys.get(tokenHash) === seat && seatKeys.delete(tokenHash),
  }
}
