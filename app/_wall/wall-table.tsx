'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { ROLES } from '#core/by-role.ts'
import type { PairView } from '#core/match/pair-view.ts'
import { isSamePair } from './is-same-pair.ts'
import { howIs } from './use-pair-words.ts'

/** The wall as a table, for whoever does not see it. It has no names: those are found where the pairs sit. */
export function WallTable({ pairs }: { readonly pairs: readonly PairView[] }) {
  const t = useTranslations()
  if (pairs.length === 0) return null
  return (
    <div className="sr-only">
      <table>
        <caption>{t('projector.wall.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('projector.wall.columns.pair')}</th>
            <th scope="col">{t('projector.wall.columns.how')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t(`roles.${role}`)}
              </th>
            ))}
            <th scope="col">{t('projector.wall.columns.segments')}</th>
            <th scope="col">{t('projector.wall.columns.waitsFor')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, index) => (
            <Row key={pair.match} pair={pair} number={index + 1} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly pair: PairView
  readonly number: number
}

const Row = memo(
  function Row({ pair, number }: RowProps) {
    const t = useTranslations()
    const asked = ROLES.filter((role) => pair.ends[role].isAsked).map((role) => t(`roles.${role}`))
    return (
      <tr>
        <th scope="row">{number}</th>
        <td>{t(`projector.wall.how.${howIs(pair)}`)}</td>
        {ROLES.map((role) => (
          <td key={role}>{pair.ends[role].state}</td>
        ))}
        <td>{pair.segments.length}</td>
        <td>{asked.length === 0 ? '–' : asked.join(', ')}</td>
      </tr>
    )
  },
  (was, is) => was.number === is.number && isSamePair(was.pair, is.pair),
)
