'use client'

import { useTranslations } from 'next-intl'
import type { Mark } from './marking.ts'

const LOOK = {
  'right-chosen': 'text-ok',
  right: 'text-ok',
  'right-missed': 'text-ok',
  'wrong-chosen': 'text-wrong',
} as const satisfies Record<NonNullable<Mark>, string>

/** The frame and ground of something that is marked: the sign and the word stand in it. */
export const MARKED: Readonly<Record<NonNullable<Mark>, string>> = {
  'right-chosen': 'border-ok bg-ok-wash',
  right: 'border-ok bg-ok-wash',
  'right-missed': 'border-ok border-dashed bg-ok-wash',
  'wrong-chosen': 'border-wrong bg-wrong-wash',
}

/** Right or wrong in a sign and a word, not in a colour alone. */
export function MarkWords({ mark }: { readonly mark: NonNullable<Mark> }) {
  const t = useTranslations('question')
  return (
    <span className={`block text-[13px] leading-snug font-semibold ${LOOK[mark]}`}>
      <span aria-hidden>{mark === 'wrong-chosen' ? '✕' : '✓'} </span>
      {t(`marks.${mark}`)}
    </span>
  )
}
