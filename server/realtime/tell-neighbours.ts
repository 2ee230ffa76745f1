import type { MatchLog } from '#server/matches/ports.ts'
import type { SeatNames } from '#server/matches/seat-names.ts'
import type { SessionLog } from '#server/sessions/ports.ts'
import type { Audience } from './audience.ts'
import type { Neighbours } from './neighbours.ts'
import type { Players } from './players.ts'
import type { SessionCounts } from './session-counts.ts'

/** Each of these does what it did, here, and then lets the other processes know. */

export function tellingMatchLog(log: MatchLog, neighbours: Neighbours): MatchLog {
  return {
    read: (match, after) => log.read(match, after),
    async append(row) {
      const outcome = await log.append(row)
      const { match, sequence } = row
      if (outcome === 'stored') neighbours.tell({ kind: 'match', match, sequence })
      return outcome
    },
  }
}

export function tellingSessionLog(log: SessionLog, neighbours: Neighbours): SessionLog {
  return {
    read: (session, after) => log.read(session, after),
    async append(row) {
      const outcome = await log.append(row)
      if (outcome === 'stored') neighbours.tell({ kind: 'session', session: row.session })
      return outcome
    },
  }
}

export function tellingNames(names: SeatNames, neighbours: Neighbours): SeatNames {
  return {
    of: (seats) => names.of(seats),
    forget(seat) {
      names.forget(seat)
      neighbours.tell({ kind: 'renamed', seat })
    },
  }
}

export function tellingPlayers(players: Players, neighbours: Neighbours): Players {
  return {
    ...players,
    tellPaired(seat, match, wish) {
      players.tellPaired(seat, match, wish)
      neighbours.tell({ kind: 'paired', seat, match, wish })
    },
    tellOffered(seat, match, again) {
      players.tellOffered(seat, match, again)
      neighbours.tell({ kind: 'offered', seat, match, again })
    },
    follow(socket, place) {
      players.follow(socket, place)
      const { match, role, sharer } = place
      neighbours.tell({ kind: 'taken-over', match, role, sharer, at: socket.data.followedAt })
    },
  }
}

export function tellingAudience(audience: Audience, neighbours: Neighbours): Audience {
  return {
    ...audience,
    tellOwn(session, seat) {
      neighbours.tell({ kind: 'own', session, seat })
      return audience.tellOwn(session, seat)
    },
    tellSeat(socket, now) {
      neighbours.tell({ kind: 'own', session: now.id, seat: socket.data.seat.id })
      return audience.tellSeat(socket, now)
    },
    sendAway(session, seat) {
      audience.sendAway(session, seat)
      neighbours.tell({ kind: 'sent-away', session, seat })
    },
  }
}

export function tellingCounts(counts: SessionCounts, neighbours: Neighbours): SessionCounts {
  return {
    ...counts,
    changed(session, what) {
      counts.changed(session, what)
      neighbours.tell({ kind: 'counted', session, roster: what === 'roster' })
    },
  }
}
