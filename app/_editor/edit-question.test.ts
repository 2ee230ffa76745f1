import { describe, expect, it } from 'vitest'
import { BANK } from '#content/questions/bank.ts'
import { checkDraftSet } from '#core/quiz/drafts/check-draft-set.ts'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import { readDraftSet } from '#core/quiz/drafts/read-draft-set.ts'
import { QUESTION_KINDS } from '#core/quiz/question.ts'
import { OF_KIND, ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { addChoice, choicesOf, isChoosing, markRight, readChoice, removeChoice } from './edit-choices.ts'
import { inOrder, moveTo, pair, withItems, withSides } from './edit-order.ts'
import { mean, meaningOf, pointOn } from './edit-point.ts'
import {
  NEW_SET,
  addQuestion,
  duplicateQuestion,
  moveQuestion,
  neighbourOf,
  openSet,
  removeQuestion,
  replaceQuestion,
  restoreQuestion,
  takeQuestion,
} from './edit-set.ts'
import { changeKind, newQuestion } from './new-question.ts'
import { countFaults, faultsAt } from './place-of-fault.ts'

const SET = { ...NEW_SET, title: { en: 'Each', zh: '每种' }, questions: ONE_OF_EACH }

function idsOf({ questions }: { readonly questions: readonly DraftQuestion[] }): string[] {
  return questions.map(({ id }) => id)
}

describe('the kind of a question', () => {
  it.each(QUESTION_KINDS)('%s begins empty, and can be kept', (kind) => {
    const questions = [newQuestion(kind, 'new', 'reset')]
    expect(readDraftSet({ ...SET, questions })).toEqual({ ...SET, questions })
    expect(checkDraftSet({ ...SET, questions })).toHaveProperty('faults')
  })

  it.each(QUESTION_KINDS)('%s is changed to every other with what it asks and why', (kind) => {
    for (const to of QUESTION_KINDS) {
      const changed = changeKind(OF_KIND[kind], to, undefined)
      expect(changed).toMatchObject({ kind: to, id: OF_KIND[kind].id, prompt: OF_KIND[kind].prompt })
      expect(readDraftSet({ ...SET, questions: [changed] })).not.toBeNull()
    }
  })

  it('keeps answers, those that are right, and what the others show', () => {
    const several = changeKind(OF_KIND.single, 'several', undefined)
    expect(several).toMatchObject({ options: OF_KIND.single.options, key: ['a'] })
    const why = changeKind(several, 'true-false', undefined)
    expect(why).toMatchObject({ reasons: OF_KIND.single.options, key: { isTrue: null, why: 'a' } })
    expect(changeKind(why, 'single', undefined)).toEqual(OF_KIND.single)
  })

  it('that has no answers gives back those from before', () => {
    const number = changeKind(OF_KIND.single, 'number', undefined)
    const asked = { ...number, prompt: { en: 'How many', zh: '几个' } }
    expect(changeKind(asked, 'single', OF_KIND.single)).toEqual({ ...OF_KIND.single, prompt: asked.prompt })
  })
})

describe('answers to choose from', () => {
  it('show no misconception where they are right', () => {
    expect(markRight(OF_KIND.single, 'b')).toMatchObject({
      key: 'b',
      options: [{ id: 'a' }, { id: 'b', text: { en: 'LAST-ACK' } }, { id: 'c' }],
    })
    expect(choicesOf(markRight(OF_KIND.single, 'b'))[1]).not.toHaveProperty('misconception')
    expect(markRight(OF_KIND.several, 'c')).toMatchObject({ key: ['a', 'b', 'c'] })
    expect(markRight(OF_KIND.several, 'a')).toMatchObject({ key: ['b'] })
    expect(markRight(OF_KIND['true-false'], 'b')).toMatchObject({ key: { isTrue: false, why: 'b' } })
  })

  it('that are taken out are no longer right', () => {
    expect(removeChoice(OF_KIND.single, 'a')).toMatchObject({ key: '', options: [{ id: 'b' }, { id: 'c' }] })
    expect(removeChoice(OF_KIND.several, 'a')).toMatchObject({ key: ['b'] })
    expect(removeChoice(OF_KIND['true-false'], 'a')).toMatchObject({ key: { why: '' } })
  })

  it('have ids of their own, and a belief that can be taken back', () => {
    const added = addChoice(addChoice(OF_KIND.single))
    expect(new Set(choicesOf(added).map(({ id }) => id)).size).toBe(5)
    const read = readChoice(OF_KIND.single, 'c', 'one-segment-one-step')
    expect(choicesOf(read)[2]?.misconception).toBe('one-segment-one-step')
    expect(choicesOf(readChoice(read, 'c', undefined))[2]).not.toHaveProperty('misconception')
  })
})

describe('what is ordered and paired', () => {
  it('is right in the order in which it is written', () => {
    const turned = inOrder({ ...OF_KIND.order, key: ['z', 'x', 'y'] })
    expect(turned.items.map(({ id }) => id)).toEqual(['z', 'x', 'y'])
    const moved = withItems(turned, moveTo(turned.items, 'y', 0))
    expect(moved.key).toEqual(['y', 'z', 'x'])
    expect(withItems(moved, moved.items.slice(0, 2)).wrong[1]).toMatchObject({ earlier: 'y', later: '' })
  })

  it('loses the pairs of what is gone', () => {
    expect(pair(OF_KIND.pairs, 'l1', '')).toMatchObject({ key: { l2: 'r2' } })
    const without = withSides(OF_KIND.pairs, { right: OF_KIND.pairs.right.slice(0, 1) })
    expect(without).toMatchObject({ key: { l1: 'r1' }, wrong: [{ left: 'l1', right: '' }] })
  })

  it('is a place once, right or a mistake', () => {
    const both = mean(OF_KIND.point, 'CLOSE-WAIT', 'right')
    expect(both).toMatchObject({ key: ['TIME-WAIT', 'CLOSE-WAIT'], wrong: [] })
    expect(meaningOf(mean(both, 'TIME-WAIT', 'mistake'), 'TIME-WAIT')).toBe('mistake')
    expect(mean(both, 'TIME-WAIT', 'nothing').key).toEqual(['CLOSE-WAIT'])
    expect(pointOn(both, { scenario: 'four-waves' })).toMatchObject({ key: [], wrong: [] })
  })
})

describe('a set', () => {
  it('gets questions where one is, deletes them and takes that back', () => {
    const { set, id } = addQuestion(SET, 'number', 'some')
    expect(idsOf(set).indexOf(id)).toBe(2)
    expect(idsOf(addQuestion(set, 'number', null).set).at(-1)).not.toBe(id)
    const question = set.questions[2]!
    expect(neighbourOf(set, id)).toBe('how-many')
    expect(restoreQuestion(removeQuestion(set, id), question, 2)).toEqual(set)
    expect(idsOf(moveQuestion(set, id, 0))[0]).toBe(id)
    expect(idsOf(moveQuestion(set, id, 99)).at(-1)).toBe(id)
  })

  it('copies a question under another id, without what proves the original', () => {
    const claimed = BANK.find(({ claims = [] }) => claims.length > 0)!
    const taken = takeQuestion(SET, claimed, null)
    expect(taken.id).toBe(claimed.id)
    const again = duplicateQuestion(taken.set, taken.id)
    expect(new Set(idsOf(again.set)).size).toBe(ONE_OF_EACH.length + 2)
    expect(JSON.stringify(again.set)).not.toContain('"claims"')
  })

  it('is opened with orders as they are edited, and nothing else changed', () => {
    const all = { ...SET, questions: BANK }
    const opened = openSet(all)
    expect(checkDraftSet(opened)).toHaveProperty('set')
    expect(opened.questions.filter(({ kind }) => kind !== 'order')).toEqual(
      BANK.filter(({ kind }) => kind !== 'order'),
    )
  })
})

describe('what is still to do', () => {
  it('is told at its field, and counted by question', () => {
    const empty = { en: '', zh: '' }
    const set = {
      ...SET,
      questions: [
        { ...OF_KIND.single, prompt: empty, key: '' },
        { ...OF_KIND.pairs, key: { l1: 'r1' } },
        { ...OF_KIND.number, wrong: [{ value: 301, misconception: 'fin-takes-a-number' as const }] },
      ],
    }
    const checked = checkDraftSet(set)
    const faults = 'faults' in checked ? checked.faults : []
    expect(countFaults(faults, 3)).toEqual([2, 1, 1])
    expect([...faultsAt(faults, set.questions, 0).keys()]).toEqual(['prompt', 'key'])
    expect([...faultsAt(faults, set.questions, 1).keys()]).toEqual(['left.1'])
    expect([...faultsAt(faults, set.questions, 2).keys()]).toEqual(['wrong.0'])
  })

  it('of a new question has a field, whatever its kind', () => {
    for (const kind of QUESTION_KINDS) {
      const set = replaceQuestion(addQuestion(SET, kind, null).set, newQuestion(kind, 'x', 'reset'))
      const checked = checkDraftSet(set)
      const faults = 'faults' in checked ? checked.faults : []
      const places = [...faultsAt(faults, set.questions, set.questions.length - 1).keys()]
      expect([kind, places.includes('question'), places.length > 1]).toEqual([kind, false, true])
      expect(isChoosing(set.questions.at(-1)!)).toBe(['single', 'several', 'true-false'].includes(kind))
    }
  })
})
