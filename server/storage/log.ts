import type { MatchLog } from '#server/matches/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { groupCommit, type WriteBatch } from './group-commit.ts'
import { orNotStored } from './not-stored.ts'
import type { ParseEvents } from './storage.ts'

export function postgresLog(prisma: PrismaClient, write: WriteBatch, parseEvents: ParseEvents): MatchLog {
  return {
    append: groupCommit(write),
    async read(match, after) {
      const rows = await orNotStored(
        prisma.matchLog.findMany({
          where: { match, sequence: { gt: after } },
          orderBy: { sequence: 'asc' },
          select: { sequence: true, commandId: true, events: true, version: true },
        }),
      )
      return rows.map(({ sequence, commandId, events, version }) => {
        return { match, sequence, commandId, events: parseEvents(events, version) }
      })
    },
  }
}
