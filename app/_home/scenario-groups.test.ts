import { expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { choiceOf, groupOf, inGroups } from './scenario-groups.ts'

it('every scenario stands under one heading', () => {
  for (const { id } of SCENARIOS) expect([id, groupOf(id)]).not.toEqual([id, null])
  const shown = inGroups(SCENARIOS.map(choiceOf)).flatMap(([, found]) => found.map(({ id }) => id))
  expect(shown.toSorted()).toEqual(SCENARIOS.map(({ id }) => id).toSorted())
})

it('a heading with nothing under it is not shown', () => {
  const some = SCENARIOS.filter(({ id }) => id === 'abort').map(choiceOf)
  expect(inGroups(some).map(([group]) => group)).toEqual(['reset'])
})
