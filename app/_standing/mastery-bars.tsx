import { getTranslations } from 'next-intl/server'
import type { StandingRow } from './standing-choice.ts'

/** A bar for each skill that was trained; opened, with their names and numbers. */
export async function MasteryBars({ skills }: Pick<StandingRow, 'skills'>) {
  const t = await getTranslations()
  if (skills.length === 0) return <span className="text-soft">{t('standing.noSkills')}</span>
  const shares = skills.map((one) => ({ ...one, percent: Math.round((100 * one.right) / one.of) }))
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-control [&::-webkit-details-marker]:hidden">
        <span aria-hidden className="flex h-6 items-end gap-px border-b border-edge">
          {shares.map(({ skill, percent }) => (
            <span key={skill} className="w-1.5 bg-client" style={{ height: `${Math.max(6, percent)}%` }} />
          ))}
        </span>
        <span className="text-[14px] whitespace-nowrap text-soft underline decoration-edge underline-offset-4">
          {t('standing.skillCount', { count: skills.length })}
        </span>
      </summary>
      <ul className="grid min-w-56 gap-1 pb-2 text-[14px]">
        {shares.map(({ skill, percent, right, of }) => (
          <li key={skill} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
            <span className="wrap-anywhere">{t(`skills.${skill}`)}</span>
            <span className="font-mono whitespace-nowrap">
              {percent}% <span className="text-soft">({t('standing.rightOf', { right, of })})</span>
            </span>
            <span aria-hidden className="col-span-2 h-1.5 rounded-full bg-sunk">
              <span className="block h-full rounded-full bg-client" style={{ width: `${percent}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
