import { expect, test } from 'vitest'
import { ROLES, type Role } from '#core/by-role.ts'
import { captureOf } from '#core/capture/capture-of.ts'
import { replayFile } from '#core/capture/replay-file.ts'
import type { Match } from '#core/match/match.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import type { State } from '#core/teardown/state.ts'
import { playByItself } from './play-by-itself.ts'

/** No segment tells that an end had forgotten the connection, or that its TCP has no TIME-WAIT to leave early. */
const FORGOTTEN_UNSEEN = ['keepalive at the server', 'time-wait-skipped at the client']

const captures = SCENARIOS.flatMap((scenario) =>
  ROLES.map((at) => ({ scenario, at, name: `${scenario.id} at the ${at}` })),
).filter(({ name }) => !FORGOTTEN_UNSEEN.includes(name))

function pathOf({ timeline }: Match, role: Role): State[] {
  return timeline.flatMap((item) => (item.kind === 'state' && item.role === role ? [item.state] : []))
}

/** One segment may pass them. */
function withoutPassing(states: readonly State[]): string {
  return states.filter((state) => state !== 'CLOSE-WAIT').join(' ')
}

test.for(captures)(
  '$name: what is read back is what was played, but for what a timer alone ends',
  (capture) => {
    const match = playByItself(capture.scenario, 1, Date.UTC(2026, 0, 15))
    const replayed = replayFile(captureOf(match, capture.at))
    if ('fault' in replayed) throw new Error(replayed.fault)
    const ours = replayed.connections[0]!.states[capture.at === 'client' ? 'a' : 'b']
    const played = pathOf(match, capture.at)
    const ways = [played, played.slice(0, -1)].map(withoutPassing)
    expect(ways).toContain(withoutPassing(ours))
  },
)
