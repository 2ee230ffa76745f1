import { isDeepStrictEqual } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { replay } from '#core/match/evolve.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { headFor } from '#core/match/view-for.ts'
import type { MatchHead } from '#core/match/view.ts'
import type { View } from './orders.ts'

/** What the log has to say to what the players were told. */
export interface Held {
  /** Moves that were acknowledged and are not there. */
  readonly lost: number
  /** Decisions that were accepted twice. */
  readonly doubled: number
}

export async function holdAgainstLog(client: pg.Client, acknowledged: readonly string[]): Promise<Held> {
  const matches = [...new Set(acknowledged.map((key) => key.split(' ')[0]))]
  const lost = await countLost(client, acknowledged, matches)
  return { lost, doubled: await countDoubled(client, matches) }
}

/** The server keeps a person's command as `seat:command`; ours were all acknowledged as right. */
const ACCEPTED = `
SELECT match || ' ' || split_part(command_id, ':', 2) AS key FROM match_log
WHERE match = ANY($1) AND jsonb_path_exists(events, '$[*] ? (@.type == "move-accepted")')`

async function countLost(
  client: pg.Client,
  acknowledged: readonly string[],
  matches: unknown,
): Promise<number> {
  const { rows } = await client.query<{ key: string }>(ACCEPTED, [matches])
  const stored = new Set(rows.map(({ key }) => key))
  return acknowledged.filter((key) => !stored.has(key)).length
}

const DOUBLED = `
SELECT count(*)::int AS doubled FROM (
  SELECT FROM match_log, jsonb_array_elements(events) AS event
  WHERE match = ANY($1) AND event->>'type' = 'move-accepted'
  GROUP BY match, event->>'role', event->>'stimulus' HAVING count(*) > 1
) AS twice`

async function countDoubled(client: pg.Client, matches: unknown): Promise<number> {
  const { rows } = await client.query<{ doubled: number }>(DOUBLED, [matches])
  return rows[0]?.doubled ?? 0
}

/** What was told to others last may still be on its way. */
const LOOKS = 30
const LOOK_EVERY_MS = 100

/** Players who believe something else of their match than its log says, when all that was on its way has come. */
export async function countMistaken(
  client: pg.Client,
  askViews: () => Promise<readonly View[]>,
): Promise<number> {
  let mistaken = 0
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const views = await askViews()
    const logs = await readLogs(client, [...new Set(views.map(({ match }) => match))])
    mistaken = views.filter(({ match, head }) => !isSo(head, logs.get(match) ?? [])).length
    if (mistaken === 0) return 0
    await sleep(LOOK_EVERY_MS)
  }
  return mistaken
}

interface Row {
  readonly match: string
  readonly events: unknown
  readonly version: number
}

async function readLogs(client: pg.Client, matches: readonly string[]): Promise<Map<string, Row[]>> {
  const { rows } = await client.query<Row>(
    'SELECT match, events, version FROM match_log WHERE match = ANY($1) ORDER BY match, sequence',
    [matches],
  )
  const logs = new Map<string, Row[]>(matches.map((match) => [match, []]))
  for (const row of rows) logs.get(row.match)?.push(row)
  return logs
}

/** The whole view, worked out by the rules alone from what is on disk. */
function isSo(believed: MatchHead, rows: readonly Row[]): boolean {
  const match = replay(rows.flatMap(({ events, version }) => parseEvents(events, version)))
  if (match === null) return false
  const head: unknown = JSON.parse(JSON.stringify(headFor(match, believed.role, believed.match)))
  return isDeepStrictEqual(head, believed)
}
