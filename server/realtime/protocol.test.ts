import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MAX_MESSAGE, SEAT_PATH, SESSION_PATH, WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import { DOOR_CODES } from '#core/contract/door-codes.ts'
import { commands } from '#core/contract/wire.ts'
import { WAITS } from '#core/match/events.ts'
import { CONFIDENCES } from '#core/match/move.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { HELD_UNTIL, NETWORK_GOALS } from '#core/scenarios/plan.ts'
import { REASONS } from '#core/teardown/rejection.ts'
import { SESSION_PHASES } from '#core/session/view.ts'
import { CONTROL_BITS } from '#core/teardown/segment.ts'
import { STATES } from '#core/teardown/state.ts'

const page = readFileSync('docs/protocol.md', 'utf8')

describe('docs/protocol.md', () => {
  test.each(Object.entries(commands))('tells the command %s with each field', (name, { shape }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))
    for (const field of Object.keys(shape)) expect(row).toContain(`\`${field}\``)
    expect(row).toBeDefined()
  })

  test.each(Object.entries(REASONS))('tells the reason %s', (code, { verdict, pointsAt, clause }) => {
    expect(page).toContain(`| \`${code}\` | ${verdict} | ${pointsAt} | ${clause} |`)
  })

  test.each([
    ...DOOR_CODES,
    ...STATES,
    ...CONTROL_BITS,
    ...HELD_UNTIL,
    ...NETWORK_GOALS,
    ...WAITS,
    ...CONFIDENCES,
    ...SCENARIOS.map(({ id }) => id),
    'match:updated',
    'match:paired',
    'seat:taken-over',
    'refused',
    'server:stopping',
    WIRE_PATH,
    `POST ${SEAT_PATH}`,
    `POST ${SESSION_PATH}`,
    'session:updated',
    'session:counted',
    ...SESSION_PHASES,
  ])('names %s', (word) => expect(page).toContain(`\`${word}\``))

  test('says the version and the limit', () => {
    expect(page).toContain(`version **${WIRE_VERSION}**`)
    expect(page).toContain(`${MAX_MESSAGE.toLocaleString('en')} octets`)
  })
})
