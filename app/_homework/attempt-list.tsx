'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ActivityCardProps } from './activity-card.tsx'
import type { ActivityView } from './homework-types.ts'
import { LateMark } from './late-mark.tsx'

type Attempt = ActivityView['attempts'][number]

/** All attempts, each with what came of it and the way to look at it again. */
export function AttemptList({ shown, dates, code, place, toldOn }: ActivityCardProps) {
  const t = useTranslations('homework.attempts')
  const { attempts, counted, activity } = shown
  if (attempts.length === 0 || activity.kind === 'reading') return null
  const isMarked = attempts.length > 1 && activity.kind !== 'goal'
  return (
    <ul aria-label={t('label')} className="mt-3 border-t border-rule text-[15px]">
      {attempts.map((attempt, index) => (
        <li
          key={attempt.id}
          className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-rule py-1"
        >
          <span className="font-medium">{t('nth', { nth: String(attempt.nth) })}</span>
          <span className="tabular-nums">
            <Came attempt={attempt} isQuiz={activity.kind === 'quiz'} toldOn={toldOn} />
          </span>
          {attempt.result?.isLate === true && <LateMark>{t('late')}</LateMark>}
          {isMarked && counted === attempt.nth && (
            <span className="rounded-full border-[1.5px] border-ok px-2 text-[13px] font-medium text-ok">
              {t('counts')}
            </span>
          )}
          <span className="text-soft">{dates[index]}</span>
          <LookAt attempt={attempt} code={code} place={place} />
          <LeftToComputer count={attempt.result?.byComputer ?? 0} />
        </li>
      ))}
    </ul>
  )
}

interface CameProps {
  readonly attempt: Attempt
  readonly isQuiz: boolean
  readonly toldOn: string | null
}

/** What came of it, in figures. */
function Came({ attempt, isQuiz, toldOn }: CameProps) {
  const t = useTranslations('homework.attempts')
  const { result, finishedAt } = attempt
  if (finishedAt === null) return t('underWay')
  if (result === null) return isQuiz && toldOn !== null ? t('toldLater', { date: toldOn }) : t('over')
  const { percent, decisions } = result
  const right = t('right', { percent: String(percent), right: result.right, of: decisions })
  if (result.clean === null) return right
  return `${right} · ${t(result.clean ? 'clean' : 'notClean')}`
}

/** Why it is less than what was right of what they decided. */
function LeftToComputer({ count }: { readonly count: number }) {
  const t = useTranslations('homework.attempts')
  return count === 0 ? null : <p className="w-full pb-1.5 text-soft">{t('byComputer', { count })}</p>
}

function LookAt({
  attempt,
  code,
  place,
}: { readonly attempt: Attempt } & Pick<ActivityCardProps, 'code' | 'place'>) {
  const t = useTranslations('homework.attempts')
  if (attempt.finishedAt === null) return null
  const { match, id, nth } = attempt
  const href = match === null ? `/homework/${code}/${place}?attempt=${id}` : `/matches/${match}`
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={t('lookAt', { nth: String(nth) })}
      className="link ml-auto inline-flex min-h-11 items-center"
    >
      {t(match === null ? 'look' : 'replay')}
    </Link>
  )
}
