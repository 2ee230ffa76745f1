'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import { usePlaceWords } from '#app/_figures/states/place-words.ts'

/** A place of either diagram as it is called in words. */
export function usePlaceName(): (place: string) => string {
  const t = useTranslations()
  const sayState = usePlaceWords()
  return (place) => {
    const [first = '', second] = place.split(':')
    if (second === undefined) return sayState(place)
    if (first === 'segment') return t('question.closeSegment', { n: second })
    return t('question.closeState', { role: t(`roles.${first as Role}`), state: second })
  }
}
