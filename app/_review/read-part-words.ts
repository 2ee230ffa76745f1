import { getTranslations } from 'next-intl/server'
import type { PartWords } from './say-part.ts'

export async function readPartWords(): Promise<PartWords> {
  const t = await getTranslations('review.questions')
  return {
    isTrue: t('isTrue'),
    isFalse: t('isFalse'),
    place: (nth, item) => t('place', { nth: String(nth), item }),
  }
}
