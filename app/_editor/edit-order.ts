import type { DraftOf, DraftOrder, DraftPairs } from '#core/quiz/drafts/draft-set.ts'
import type { Choice, Text } from '#core/quiz/question.ts'
import { NO_TEXT, freeId } from './own-fields.ts'

/** The author writes items in their right order: what stands first comes first. */
export function withItems(question: DraftOf<'order'>, items: readonly Choice[]): DraftOrder {
  const key = items.map(({ id }) => id)
  const wrong = question.wrong.map(({ earlier, later, ...rest }) => ({
    ...rest,
    earlier: known(key, earlier),
    later: known(key, later),
  }))
  return { ...question, items, key, wrong }
}

/** As it is edited: the items in the order of the key, where that names them all. */
export function inOrder(question: DraftOrder): DraftOrder {
  const { items, key } = question
  const sorted = key.flatMap((id) => items.filter((item) => item.id === id))
  return sorted.length === items.length ? { ...question, items: sorted } : withItems(question, items)
}

export function addItem(items: readonly Choice[], stem: string): Choice[] {
  return [...items, { id: freeId(items, stem), text: NO_TEXT }]
}

export function sayItem(items: readonly Choice[], id: string, text: Text): Choice[] {
  return items.map((item) => (item.id === id ? { id, text } : item))
}

/** To a place from 0. */
export function moveTo<T extends { readonly id: string }>(list: readonly T[], id: string, to: number): T[] {
  const place = Math.max(0, Math.min(list.length - 1, to))
  const moved = list.filter((one) => one.id === id)
  return list.filter((one) => one.id !== id).toSpliced(place, 0, ...moved)
}

/** One of the left and what goes with it; an empty partner is none yet. */
export function pair(question: DraftPairs, left: string, right: string): DraftPairs {
  const { [left]: _, ...rest } = question.key
  return { ...question, key: right === '' ? rest : { ...rest, [left]: right } }
}

/** Without what is named nowhere any more. */
export function withSides(
  question: DraftPairs,
  sides: { readonly left?: readonly Choice[]; readonly right?: readonly Choice[] },
): DraftPairs {
  const { left, right } = { left: question.left, right: question.right, ...sides }
  const [lefts, rights] = [left.map(({ id }) => id), right.map(({ id }) => id)]
  const key = Object.entries(question.key).filter(([from, to]) => lefts.includes(from) && rights.includes(to))
  const wrong = question.wrong.map(({ left: from, right: to, ...rest }) => ({
    ...rest,
    left: known(lefts, from),
    right: known(rights, to),
  }))
  return { ...question, left, right, key: Object.fromEntries(key), wrong }
}

function known(ids: readonly string[], id: string): string {
  return ids.includes(id) ? id : ''
}
