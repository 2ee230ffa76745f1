'use client'

import { useTranslations } from 'next-intl'
import type { WentWell as Well } from '#core/session/summary.ts'

/** What went well, in numbers; what was not played or asked is left out. */
export function WentWell({ well, players }: { readonly well: Well; readonly players: number }) {
  const t = useTranslations('console.ended')
  const shares = [
    { name: t('clean'), part: well.clean, whole: well.matches },
    { name: t('firstTry'), part: well.firstTry, whole: well.decisions },
    { name: t('right'), part: well.right, whole: well.answers },
  ].filter(({ whole }) => whole > 0)
  return (
    <section>
      <h3 className="mb-3 text-lg font-semibold">{t('well')}</h3>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <div className="card p-4">
          <dt className="text-[15px] text-soft">{t('players')}</dt>
          <dd className="font-mono text-3xl font-semibold">{players}</dd>
        </div>
        {shares.map(({ name, part, whole }) => (
          <div key={name} className="card p-4">
            <dt className="text-[15px] text-soft">{name}</dt>
            <dd>
              <span className="block font-mono text-3xl font-semibold text-ok">
                {Math.round((100 * part) / whole)}%
              </span>
              <span className="text-[13px] text-soft">
                {t('of', { part: String(part), whole: String(whole) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
