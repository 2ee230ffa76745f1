'use client'

import { useTranslations } from 'next-intl'
import { tallyOf } from '../marking.ts'
import { RichText } from '../rich-text.tsx'
import { TallyBar } from '../tally-bar.tsx'
import { type FieldProps, markingOf } from './field.ts'

/** Closed: the right order, and at each place what was put there instead. */
export function OrderMarked({ asked, language, marking }: FieldProps<'order'>) {
  const t = useTranslations('question')
  const { key, own, distribution } = markingOf(marking, 'order')
  const texts = new Map(asked.items.map((item) => [item.id, item.text[language]]))
  if (key === null) return null
  return (
    <>
      <p className="mb-2 text-[15px] text-soft">{t('rightOrder')}</p>
      <ol className="grid gap-2">
        {key.items.map((item, index) => {
          const put = own?.items[index]
          const missed = put !== undefined && put !== item
          const tally = tallyOf(distribution, `${item}@${index + 1}`)
          return (
            <li
              key={item}
              className={`grid grid-cols-[1.75rem_minmax(0,1fr)] items-baseline rounded-control border-[1.5px] px-3 py-2 ${missed ? 'border-wrong bg-wrong-wash' : 'border-ok bg-ok-wash'}`}
            >
              <span className="font-mono text-[15px] font-semibold tabular-nums">{index + 1}</span>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <RichText text={texts.get(item) ?? ''} />
                {own !== null && (
                  <span
                    className={`block text-[13px] leading-snug font-semibold ${missed ? 'text-wrong' : 'text-ok'}`}
                  >
                    <span aria-hidden>{missed ? '✕' : '✓'} </span>
                    {missed
                      ? t('putHere', { text: texts.get(put)?.replaceAll('`', '') ?? '' })
                      : t('rightPlace')}
                  </span>
                )}
                {tally !== null && <TallyBar tally={tally} right />}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
