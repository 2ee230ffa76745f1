'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import { type Score, accuracyOf, leftToComputer, percentOf } from '#core/scoring/score.ts'
import { RoleGlyph } from './role-glyph.tsx'
import { clockText } from './clock-text.ts'

interface ScoreCardProps {
  readonly score: Score
  readonly name: string
  readonly role: Role
  readonly elapsedMs: number
  readonly large?: boolean
}

export function ScoreCard({ score, name, role, elapsedMs, large = false }: ScoreCardProps) {
  const t = useTranslations('result')
  const byComputer = leftToComputer(score)
  return (
    <section className="card p-5">
      <h2 className="flex items-center gap-2.5 font-semibold">
        <RoleGlyph role={role} size="size-7" />
        <span className="truncate">{name}</span>
      </h2>
      {score.obtainable === 0 ? (
        <p className="mt-2 text-soft">{t('nothingScored')}</p>
      ) : (
        <>
          <p className={`mt-2 font-mono font-semibold ${large ? 'text-5xl tracking-tight' : 'text-2xl'}`}>
            {t('percent', { percent: String(percentOf(score)) })}
          </p>
          <p className="text-[15px] text-soft">
            {t('points', { points: String(score.points), obtainable: String(score.obtainable) })}
          </p>
          <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2 text-[15px]">
            <div>
              <dt className="text-[13px] text-soft">{t('accuracy')}</dt>
              <dd>
                <span className="font-mono font-semibold">
                  {t('percent', { percent: String(accuracyOf(score)) })}
                </span>{' '}
                <span className="text-soft">
                  {t('accuracyLine', { right: String(score.right), decisions: String(score.decisions) })}
                </span>
              </dd>
            </div>
            {large && (
              <div>
                <dt className="text-[13px] text-soft">{t('time')}</dt>
                <dd className="font-mono font-semibold">{clockText(elapsedMs)}</dd>
              </div>
            )}
          </dl>
          {byComputer > 0 && (
            <p className="mt-2 text-[15px] text-soft">{t('byComputer', { count: byComputer })}</p>
          )}
        </>
      )}
    </section>
  )
}
