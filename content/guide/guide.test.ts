import { describe, expect, it } from 'vitest'
import { judge } from '#core/match/judge.ts'
import { rolesAsked } from '#core/match/decide.ts'
import type { End } from '#core/match/match.ts'
import type { Answer, Move } from '#core/match/move.ts'
import { type Played, rightMove, startPlan, submit } from '#core/match/testing/play.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { REASON_CODES, type Reason } from '#core/teardown/rejection.ts'
import type { ControlBit } from '#core/teardown/segment.ts'
import { guideMinutes, guidePage } from './guide.ts'

const IDS = SCENARIOS.map(({ id }) => id)
const LEVEL = 2
const BITS: readonly (readonly ControlBit[])[] = [
  ['FIN', 'ACK'],
  ['ACK'],
  ['FIN'],
  ['RST'],
  ['RST', 'ACK'],
  ['SYN'],
  ['PSH', 'ACK'],
  [],
]
/** What is forgotten or counted twice: a FIN, and the octets of these scenarios. */
const OFF = [-101, -100, -1, 0, 1, 2, 100, 101]

describe.each(['en', 'zh'] as const)('the teacher’s guide in %s', (language) => {
  it.each(IDS)('has a page for %s', (id) => {
    const page = guidePage(id, language)
    const sentences = page?.say.match(/[.。?？](?=[”\s]|$|[^\d\s])/g)?.length ?? 0
    expect(sentences).toBeGreaterThanOrEqual(3)
    expect(sentences).toBeLessThanOrEqual(6)
    expect(page?.watch).toBeTruthy()
    expect(Object.keys(page?.mistakes ?? {})).toHaveLength(3)
    for (const words of Object.values(page?.mistakes ?? {})) expect(words).toBeTruthy()
    expect(guideMinutes(id)).toBeGreaterThan(0)
  })
})

it('has no page for a scenario that is gone', () => {
  expect(guidePage('none', 'en')).toBeNull()
})

it.each(IDS)('names the same mistakes in both languages for %s', (id) => {
  const [en, zh] = (['en', 'zh'] as const).map((one) => Object.keys(guidePage(id, one)?.mistakes ?? {}))
  expect(zh).toEqual(en)
})

it.each(IDS)('names mistakes for %s that can be made in it', (id) => {
  const named = Object.keys(guidePage(id, 'en')?.mistakes ?? {})
  const possible = possibleMistakes(id)
  for (const code of named) {
    expect(REASON_CODES).toContain(code)
    expect([...possible]).toContain(code)
  }
})

/** What the judge refuses tries for, at every decision of a scenario that is otherwise played right. */
function possibleMistakes(id: string): Set<Reason> {
  const plan = SCENARIOS.find((one) => one.id === id)?.plan({ client: 100, server: 300 })
  const found = new Set<Reason>()
  if (plan === undefined) return found
  let played: Played = startPlan(plan, LEVEL)
  for (;;) {
    const [role] = played.match.phase === 'playing' ? rolesAsked(played.match) : []
    if (role === undefined) return found
    const end = played.match.ends[role]
    const right = rightMove(played.match, role)
    for (const reason of refusalsOf(end, triesNear(end, right))) found.add(reason)
    played = submit(played, role, right)
  }
}

function refusalsOf(end: End, tries: readonly Answer[]): Reason[] {
  return tries.flatMap((one) => {
    const judged = judge(end, one, LEVEL)
    return judged.verdict === 'refused' ? [judged.reason] : []
  })
}

/** Nothing at all, and every kind of segment with numbers that somebody may come to. */
function triesNear({ settled }: End, right: Move): Answer[] {
  const given = right.kind === 'segment' ? [right.seq, right.ack] : []
  const bases = [settled.sndNxt, settled.rcvNxt, ...given].filter((one) => one !== undefined)
  const numbers = [...new Set(bases.flatMap((base) => OFF.map((off) => base + off)))]
  const segments = BITS.flatMap((bits) =>
    numbers.flatMap((seq) =>
      numbers.flatMap((ack) =>
        [0, 50, 100].map((length): Answer => ({ kind: 'segment', bits, seq, ack, length })),
      ),
    ),
  )
  return [{ kind: 'nothing' }, ...segments]
}
