'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useBrowserZone } from '#app/_assignments/time-zones.ts'
import type { StandingView } from './standing-choice.ts'

interface LessonOptionProps {
  readonly lesson: StandingView['lessons'][number]
  /** How long ago it began, which is the same in every time zone: as long as nobody has said which one it is. */
  readonly ago: string
}

/** A lesson by what was done in it and when it began, where whoever looks is. */
export function LessonOption({ lesson: { id, code, title, createdAt }, ago }: LessonOptionProps) {
  const t = useTranslations('standing')
  const { dateTime } = useFormatter()
  const zone = useBrowserZone()
  const when =
    zone === null ? ago : dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  return (
    <option value={`session:${id}`}>
      {title === null ? t('lessonOf', { code, when }) : t('lessonNamed', { title, when })}
    </option>
  )
}
