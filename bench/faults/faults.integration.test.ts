import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACTS } from './faults.ts'
import { holdAgainstLog } from './hold-against-log.ts'
import { type Programs, buildPrograms } from './programs.ts'
import { Opened, type Stage } from './stage.ts'
import { allMoved, tryFault } from './try-fault.ts'

const PAIRS = 200
/** Moves of every pair before and after. */
const CALM = 1
/** Milliseconds, for what hangs: opening is some four hundred players who take their seats on a busy machine. */
const OPENED_WITHIN = 180_000
const TRIED_WITHIN = 400_000

let programs: Programs

beforeAll(async () => {
  programs = await buildPrograms()
})

afterAll(() => programs.remove())

describe.each(ACTS)('under load, $name', ({ open, faults }) => {
  const opened = new Opened()
  let stage: Stage

  beforeAll(async () => {
    stage = await open({ programs, pairs: PAIRS, opened })
  }, OPENED_WITHIN)

  afterAll(() => opened.close(), OPENED_WITHIN)

  test.for(faults)(
    '$name: nothing is lost, nothing is doubled, and everybody plays on',
    { timeout: TRIED_WITHIN },
    async (fault, { skip }) => {
      const missing = fault.missing?.(stage) ?? null
      if (missing !== null) skip(missing)
      const outcome = await tryFault(stage, fault, CALM)
      expect(outcome, outcome.notes.join('; ')).toMatchObject({ lost: 0, doubled: 0, astray: 0 })
      expect(outcome.acknowledged).toBeGreaterThan(PAIRS)
    },
  )

  test('what was lost or doubled would be found', async () => {
    await stage.players.ask('play', null)
    await allMoved(stage, 1)
    const { acknowledged } = await stage.players.ask('pause', null)
    const [match = ''] = acknowledged[0]?.split(' ') ?? []
    const held = await stage.ask(async (client) => {
      // Goes with the connection.
      await client.query('BEGIN')
      await client.query(AGAIN, [match])
      return holdAgainstLog(client, [...acknowledged, `${match} never-stored`])
    })
    expect(held).toEqual({ lost: 1, doubled: 1 })
  })
})

const AGAIN = `
INSERT INTO match_log (match, sequence, command_id, events, version)
SELECT match, sequence + 1000, command_id || '-again', events, version FROM match_log
WHERE match = $1 AND jsonb_path_exists(events, '$[*] ? (@.type == "move-accepted")') LIMIT 1`
