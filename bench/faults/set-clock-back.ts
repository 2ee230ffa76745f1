import type pg from 'pg'
import { type Fault, undoneNow } from './fault.ts'
import { allMoved } from './try-fault.ts'

const HOUR_MS = 3_600_000

/** What is due is due by the database's clock, so nothing may stall; and the way forth again is a fault too. */
export const setClockBack: Fault = {
  name: 'clock of Node set back an hour',
  async strike(stage) {
    const [node] = stage.nodes
    await node?.pull({ handle: 'clock', behindMs: HOUR_MS })
    await allMoved(stage, 2)
    const rows = await stage.ask(countAnHourAgo)
    if (rows === 0) throw new Error('no move was written down as of an hour ago: the clock was not set back')
    await node?.pull({ handle: 'clock', behindMs: 0 })
    return undoneNow(`${rows} moves as of an hour ago`)
  },
}

/** Moves whose own time is not the time at which the database stored them. */
async function countAnHourAgo(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(`
    SELECT count(*)::int AS rows FROM match_log, jsonb_array_elements(events) AS event
    WHERE event->>'type' = 'move-accepted'
      AND to_timestamp((event->>'wallMs')::float8 / 1000) < recorded_at - interval '50 minutes'`)
  return rows[0]?.rows ?? 0
}
