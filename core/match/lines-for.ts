import { ROLES, type Role } from '#core/by-role.ts'
import type { Plan } from '#core/scenarios/plan.ts'
import { decide, rolesAsked } from './decide.ts'
import type { NetworkMode } from './events.ts'
import { linesOf } from './judge.ts'
import { LINES, type Line } from './line.ts'
import type { Match } from './match.ts'
import { type Move, STORY_LEVEL } from './move.ts'
import { rightMove } from './right-move.ts'

/** What is always among the lines: an ordinary close, so that the list of an unusual one does not tell what is coming. */
const ORDINARY: readonly Line[] = ['done', 'heard-wait', 'done-too', 'goodbye', 'silence']
/** What loss, delay and doubling by the network's player may make anybody say, and where data flows also this. */
const DISTURBED: readonly Line[] = [
  'heard-done-too',
  'goodbye-again',
  'did-you-hear',
  'still-here',
  'who-are-you',
]
const DISTURBED_DATA: readonly Line[] = ['more-again', 'got-it', 'missed-something']

/**
 * The lines that a story match offers, the same ones to both and in one order: whatever may be said by players who make
 * no mistake, whichever of the right answers they choose, an ordinary close, and silence.
 */
export function linesFor(plan: Plan, network: NetworkMode = 'script'): Line[] {
  const said = new Set<Line>(ORDINARY)
  // Somebody at the network follows no script: it begins as where nothing happens.
  collect(begin(plan, network === 'person' ? 'nobody' : network), said)
  const hasData = said.has('more') || said.has('last-words')
  const disturbed = hasData ? [...DISTURBED, ...DISTURBED_DATA] : DISTURBED
  if (network === 'person') for (const line of disturbed) said.add(line)
  return LINES.filter((line) => said.has(line))
}

/** All that may be said from here on: each line is said, and followed to the end. */
function collect(match: Match, said: Set<Line>): void {
  const role = rolesAsked(match)[0]
  if (role === undefined) return
  const end = match.ends[role]
  if (end.line !== null) return collect(submit(match, role, rightMove(end, STORY_LEVEL)), said)
  for (const line of new Set(linesOf(end))) {
    if (line === 'silence') continue
    said.add(line)
    collect(submit(match, role, { kind: 'line', line }), said)
  }
}

function begin(plan: Plan, network: NetworkMode): Match {
  const setup = { scenario: '', level: STORY_LEVEL, plan, network } as const
  const holder = { kind: 'computer' } as const
  const created = outcome(decide(null, { type: 'create', setup }))
  return ROLES.reduce(
    (match, role) => outcome(decide(match, { type: 'take-role', role, holder, wallMs: 0 })),
    created,
  )
}

function submit(match: Match, role: Role, move: Move): Match {
  const stimulus = match.ends[role].number
  return outcome(decide(match, { type: 'submit-move', role, by: 'computer', stimulus, move, wallMs: 0 }))
}

function outcome(decision: ReturnType<typeof decide>): Match {
  if ('refusal' in decision) throw new TypeError(`the plan cannot be played: ${decision.refusal}`)
  return decision.match
}
