import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openMemoryStorage } from '#server/storage/open-memory-storage.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { projectRoot } from '#server/database/project-root.ts'
import { useTestHouse } from '#server/compose-test-house.ts'
import { newCommand, numbersOf } from '#server/realtime/test-plays.ts'
import { createMetrics } from './metrics.ts'

const metrics = createMetrics()
const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), {
  metrics,
  metricsToken: 'of-a-test-sixteen',
})

/** The value of one line, as it is read from outside; undefined: there is none. */
async function valueOf(line: string): Promise<number | undefined> {
  const headers = { Authorization: 'Bearer of-a-test-sixteen' }
  const text = await (await fetch(`${house.server.url}/metrics`, { headers })).text()
  const found = text.split('\n').find((one) => one.startsWith(`${line} `))
  return found === undefined ? undefined : Number(found.slice(line.length + 1))
}

describe('what is counted', () => {
  test('moves by verdict, commands by outcome, and who is there now', async () => {
    const pair = await house.pair()
    const { c, s } = numbersOf(pair)
    const submit = (seq: number) => ({
      match: pair.match,
      command: newCommand(),
      stimulus: 0,
      move: { kind: 'segment' as const, bits: ['FIN' as const, 'ACK' as const], seq, ack: s },
    })
    await pair.client.ask('move:submit', submit(c + 1))
    await pair.client.ask('move:submit', submit(c))
    await pair.client.ask('move:submit', submit(c))
    expect(await valueOf('four_waves_moves_total{verdict="accepted",reason="right"}')).toBe(1)
    expect(await valueOf('four_waves_moves_total{verdict="refused",reason="added-before-sending"}')).toBe(1)
    expect(await valueOf('four_waves_moves_total{verdict="not-judged",reason="nothing-asked"}')).toBe(1)
    expect(await valueOf('four_waves_commands_total{command="move:submit",outcome="ok"}')).toBe(2)
    expect(await valueOf('four_waves_commands_total{command="move:submit",outcome="nothing-asked"}')).toBe(1)
    expect(await valueOf('four_waves_sockets{namespace="/"}')).toBe(2)
    expect(await valueOf('four_waves_connections{transport="websocket"}')).toBe(2)
    expect(await valueOf('four_waves_matches_followed')).toBe(1)
    expect(await valueOf('four_waves_matches_held')).toBe(1)
  })

  test('a command that nobody knows is one kind, whatever its name', async () => {
    const player = await house.player()
    const ask = (name: string) => player.socket.emitWithAck(name as 'match:join', {} as never)
    for (const name of ['a', 'b', 'c']) await ask(name)
    expect(await valueOf('four_waves_commands_total{command="unknown",outcome="unknown-event"}')).toBe(3)
  })
})

test('requests, what fired, what broke, and Node itself', async () => {
  metrics.onRequest({ kind: 'page', status: 200, ms: 30 })
  metrics.onFired('presence:client.1')
  metrics.onError(true)
  metrics.onAppend.wrote(3)
  metrics.onAppend.answered(12)
  expect(await valueOf('four_waves_http_requests_total{kind="page",status="200"}')).toBe(1)
  expect(await valueOf('four_waves_http_request_duration_seconds_bucket{le="0.05",kind="page"}')).toBe(1)
  expect(await valueOf('four_waves_due_fired_total{kind="presence"}')).toBe(1)
  expect(await valueOf('four_waves_errors_total{kind="database"}')).toBe(1)
  expect(await valueOf('four_waves_append_batch_rows_sum')).toBe(3)
  expect(await valueOf('four_waves_append_duration_seconds_bucket{le="0.025"}')).toBe(1)
  expect(await valueOf('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
})

test('each of our own is told of in the page for whoever runs the server', async () => {
  const page = readFileSync(join(projectRoot(), 'docs', 'operating.md'), 'utf8')
  const { text } = await metrics.read()
  const names = [...text.matchAll(/^# TYPE (four_waves_\w+)/gm)].map(([, name]) => name ?? '')
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !page.includes(name))).toEqual([])
})
