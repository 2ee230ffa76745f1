'use client'

import { useTranslations } from 'next-intl'
import { tallyOf } from '../marking.ts'
import { RichText } from '../rich-text.tsx'
import { TallyBar } from '../tally-bar.tsx'
import { type FieldProps, markingOf } from './field.ts'

/** Closed: each of the left with its right partner, and the one that was given instead. */
export function PairsMarked({ asked, language, marking }: FieldProps<'pairs'>) {
  const t = useTranslations('question')
  const { key, own, distribution } = markingOf(marking, 'pairs')
  const texts = new Map(asked.right.map(({ id, text }) => [id, text[language]]))
  if (key === null) return null
  return (
    <>
      <p className="mb-2 text-[15px] text-soft">{t('rightPairs')}</p>
      <ul className="grid gap-2">
        {asked.left.map(({ id, text }) => {
          const right = key.pairs[id] ?? ''
          const given = own?.pairs[id]
          const missed = given !== undefined && given !== right
          const tally = tallyOf(distribution, `${id}>${right}`)
          return (
            <li
              key={id}
              className={`rounded-control border-[1.5px] px-3 py-2 [overflow-wrap:anywhere] ${missed ? 'border-wrong bg-wrong-wash' : 'border-ok bg-ok-wash'}`}
            >
              <span className="block">
                <RichText text={text[language]} />
              </span>
              <span className="block font-medium">
                <span aria-hidden>→ </span>
                <RichText text={texts.get(right) ?? ''} />
              </span>
              {own !== null && (
                <span
                  className={`block text-[13px] leading-snug font-semibold ${missed ? 'text-wrong' : 'text-ok'}`}
                >
                  <span aria-hidden>{missed ? '✕' : '✓'} </span>
                  {missed
                    ? t('pairedInstead', { text: texts.get(given)?.replaceAll('`', '') ?? '' })
                    : t('rightPair')}
                </span>
              )}
              {tally !== null && <TallyBar tally={tally} right />}
            </li>
          )
        })}
      </ul>
    </>
  )
}
