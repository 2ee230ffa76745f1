import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { decide, rolesAsked } from '#core/match/decide.ts'
import type { Match } from '#core/match/match.ts'
import { LEVELS } from '#core/match/move.ts'
import { rightMove } from '#core/match/right-move.ts'
import { headFor } from '#core/match/view-for.ts'
import { LANGUAGES } from '#app/_words/languages.ts'
import { wordsOf } from '#app/_words/words.ts'
import { type Hint, hintOf } from './hint-of.ts'

function outcome(decision: ReturnType<typeof decide>): Match {
  if ('refusal' in decision) throw new Error(decision.refusal)
  return decision.match
}

/** The hint at each decision of a match that is played right. */
function hintsIn(scenario: string, level: (typeof LEVELS)[number]): (Hint | null)[] {
  const plan = SCENARIOS.find(({ id }) => id === scenario)!.plan({ client: 100, server: 300 })
  let match = outcome(decide(null, { type: 'create', setup: { scenario, level, plan } }))
  for (const role of ['client', 'server'] as const) {
    const holder = { kind: 'person', seat: role } as const
    match = outcome(decide(match, { type: 'take-role', role, holder, wallMs: 0 }))
  }
  const hints: (Hint | null)[] = []
  for (let [role] = rolesAsked(match); role !== undefined; [role] = rolesAsked(match)) {
    const head = headFor(match, role, 'm')
    hints.push(head.asked === null ? null : hintOf(head, head.asked))
    const end = match.ends[role]
    const move = { stimulus: end.number, move: rightMove(end, level), wallMs: 0 }
    match = outcome(decide(match, { type: 'submit-move', role, by: 'person', ...move }))
  }
  return hints
}

describe('a hint', () => {
  it.each(SCENARIOS.flatMap(({ id }) => LEVELS.map((level) => [id, level] as const)))(
    'is there for each decision of %s at level %i, in both languages',
    (id, level) => {
      for (const hint of hintsIn(id, level)) {
        expect(hint).not.toBeNull()
        for (const language of LANGUAGES) expect(wordsOf(language).match.hints[hint!]).toBeTruthy()
      }
    },
  )

  it('of an ordinary close asks for the close, the FIN and whether an ACK is answered', () => {
    expect(hintsIn('four-waves', 2)).toEqual(['close', 'fin', 'ack', 'close', 'fin', 'ack'])
  })

  it('asks for no numbers where none are filled in', () => {
    expect(hintsIn('four-waves', 1)).toEqual(['close', 'fin-bits', 'ack', 'close', 'fin-bits', 'ack'])
    expect(hintsIn('half-close', 1)).toContain('data-bits')
  })

  it.each(['abort', 'fin-wait-2-timeout', 'time-wait-skipped', 'keepalive'])(
    'of an end that is CLOSED in %s does not speak of acknowledging',
    (id) => {
      expect(hintsIn(id, 2)).toContain('closed')
    },
  )

  it('speaks of a gap only at the end that has one', () => {
    const hints = hintsIn('fin-before-data', 2)
    expect(hints.filter((hint) => hint === 'gap')).toHaveLength(1)
    expect(hints.slice(-2)).toEqual(['fin', 'ack'])
  })

  it('tells a FIN that comes again from the first one', () => {
    expect(hintsIn('last-ack-lost', 2)).toContain('fin-again')
  })
})
