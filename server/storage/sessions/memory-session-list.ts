import { MOST_PLAYERS } from '#core/session/settings.ts'
import type { SessionLine, SessionList, SessionRow } from '#server/sessions/ports.ts'
import { type SessionTables, isHere, seatsOf } from './memory-session-tables.ts'

export function memoryList(own: SessionTables): SessionList {
  const { rows, matches, now } = own
  const isHostHere = (hostSeenAt: number | null | undefined, withinMs: number) =>
    (hostSeenAt ?? 0) > now() - withinMs

  return {
    async create(row) {
      const isTaken = [...rows.values()].some(({ id, code }) => id === row.id || code === row.code)
      if (isTaken) return false
      rows.set(row.id, { ...row, phase: 'lobby', locked: false, hostSeenAt: null, createdAt: now() })
      return true
    },
    async byCode(wanted) {
      const found = [...rows.values()].find(({ code }) => code === wanted)
      return found ? rowOf(found) : null
    },
    async byId(id) {
      const found = rows.get(id)
      return found ? rowOf(found) : null
    },
    async findOpen(seat, hereWithinMs) {
      const lobbies = [...rows.values()].filter(({ open, phase, locked }) => {
        return open && phase === 'lobby' && !locked
      })
      const fit = lobbies.flatMap(({ id, code, hostSeenAt }) => {
        const inside = seatsOf(own, id).filter(({ left }) => !left)
        const here = inside.filter((row) => isHere(own, row, hereWithinMs)).length
        const isFit = inside.length < MOST_PLAYERS && inside.every((one) => one.seat !== seat)
        return isFit && (here > 0 || isHostHere(hostSeenAt, hereWithinMs)) ? [{ code, here }] : []
      })
      return fit.toSorted((a, b) => b.here - a.here)[0]?.code ?? null
    },
    async hostSeen(ids) {
      for (const id of ids) {
        const row = rows.get(id)
        if (row) row.hostSeenAt = now()
      }
    },
    hostHere: async (id, withinMs) => isHostHere(rows.get(id)?.hostSeenAt, withinMs),
    async ofTeacher(teacher, classes, limit) {
      const own = [...rows.values()].filter((row) => {
        return row.teacher === teacher || (row.class !== null && classes.includes(row.class))
      })
      return own
        .toSorted((a, b) => b.createdAt - a.createdAt)
        .slice(0, limit)
        .map(lineOf)
    },
    sessionOfMatch: async (match) => matches.get(match)?.session ?? null,
    async matchesOf(wanted) {
      return [...matches.values()]
        .filter(({ session }) => session === wanted)
        .map(({ match, activity, round }) => ({ match, activity, round }))
        .toSorted((a, b) => a.activity - b.activity || a.round - b.round || (a.match < b.match ? -1 : 1))
    },
  }

  function lineOf({ id, code, phase, createdAt, teacher, class: group }: MemoryRow): SessionLine {
    return { id, code, phase, createdAt, teacher, class: group, players: seatsOf(own, id).length }
  }
}

type MemoryRow = SessionRow & Pick<SessionLine, 'phase' | 'createdAt'>

function rowOf({ id, code, hostHash, open, teacher, class: group }: SessionRow): SessionRow {
  return { id, code, hostHash, open, teacher, class: group }
}
