import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { DonePieces } from './done-pieces.tsx'
import type { HomeworkLine } from './homework-types.ts'
import { LateMark } from './late-mark.tsx'
import { sayTimes } from './said-times.ts'

/** One piece of homework in the list: by when, and how far it is. */
export async function HomeworkCard({ line }: { readonly line: HomeworkLine }) {
  const t = await getTranslations('homework')
  const { code, title, phase, activities, done } = line
  const { when, away } = await sayTimes(line)
  return (
    <Link href={`/homework/${code}`} prefetch={false} className="card block p-4 hover:border-edge sm:px-5">
      <span className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 text-lg leading-snug font-semibold wrap-anywhere">{title}</span>
        {phase === 'late' && done < activities && <LateMark>{t('lateNow')}</LateMark>}
      </span>
      <span className="mt-0.5 block text-[15px] text-soft">
        {when}
        {away !== null && ` · ${away}`}
      </span>
      <span className="mt-2.5 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
        <DonePieces done={done} of={activities} />
        <span className="text-[15px] tabular-nums">{t('doneOf', { done, count: activities })}</span>
      </span>
    </Link>
  )
}
