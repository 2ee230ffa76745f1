import type { DraftPoint } from '#core/quiz/drafts/draft-set.ts'
import { hasPlace } from '#core/quiz/place.ts'

export const PLACE_MEANINGS = ['right', 'mistake', 'nothing'] as const
export type PlaceMeaning = (typeof PLACE_MEANINGS)[number]

export function meaningOf({ key, wrong }: DraftPoint, place: string): PlaceMeaning {
  if (key.includes(place)) return 'right'
  return wrong.some((one) => one.place === place) ? 'mistake' : 'nothing'
}

export function mean(question: DraftPoint, place: string, meaning: PlaceMeaning): DraftPoint {
  if (meaningOf(question, place) === meaning) return question
  const key = question.key.filter((one) => one !== place)
  const wrong = question.wrong.filter((one) => one.place !== place)
  switch (meaning) {
    case 'right':
      return { ...question, key: [...key, place], wrong }
    case 'mistake':
      return { ...question, key, wrong: [...wrong, { place }] }
    case 'nothing':
      return { ...question, key, wrong }
  }
}

/** On another diagram: places that it has too stay what they were. */
export function pointOn(question: DraftPoint, on: DraftPoint['on']): DraftPoint {
  const isThere = (place: string) => hasPlace(on, place)
  return {
    ...question,
    on,
    key: question.key.filter(isThere),
    wrong: question.wrong.filter(({ place }) => isThere(place)),
  }
}
