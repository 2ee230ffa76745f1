import { describe, expect, test } from 'vitest'
import { ROLES } from '#core/by-role.ts'
import { captureOf } from '#core/capture/capture-of.ts'
import { MOST_SHOWN, replayFile } from '#core/capture/replay-file.ts'
import { FLAGS, ipv4, pcap, tcp } from '#core/capture/testing/files.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { playByItself } from '../capture/play-by-itself.ts'
import { asJson } from './as-json.ts'
import { asText } from './as-text.ts'

function textOf(file: Uint8Array, most?: number): string {
  const replayed = replayFile(file, most)
  if ('fault' in replayed) throw new Error(replayed.fault)
  return asText(replayed)
}

const captures = SCENARIOS.flatMap((scenario) =>
  ROLES.map((at) => ({ scenario, at, name: `${scenario.id} at the ${at}` })),
)

test.for(captures)('$name: time runs down', ({ scenario, at }) => {
  const text = textOf(captureOf(playByItself(scenario, 1, Date.UTC(2026, 0, 15)), at))
  const times = [...text.matchAll(/^ *([\d.]+) s /gm)].map(([, time]) => Number(time))
  expect(times.length).toBeGreaterThan(0)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
})

describe('a file of very many closes', () => {
  const closes = 2 * MOST_SHOWN + 17
  const file = pcap(
    Array.from({ length: closes }, (_, index) => {
      const segment = tcp({ flags: FLAGS.R, seq: 1 })
      return { bytes: ipv4([...segment.slice(0, 2), index >> 8, index & 255, ...segment.slice(4)]) }
    }),
  )

  test('the first are shown, and how many there are is said', () => {
    const text = textOf(file, MOST_SHOWN)
    expect(text.match(/⇄/g)).toHaveLength(MOST_SHOWN)
    expect(text).toContain(`Closes in this file: ${closes}. The first ${MOST_SHOWN} are shown`)
  })

  test('JSON has all', () => {
    const replayed = replayFile(file)
    if ('fault' in replayed) throw new Error(replayed.fault)
    expect(asJson(replayed).connections).toHaveLength(closes)
  })
})
