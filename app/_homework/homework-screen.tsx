import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { ActivityCard } from './activity-card.tsx'
import { DonePieces } from './done-pieces.tsx'
import type { GoalScenario } from './goal-scenario.ts'
import { HOMEWORK_WORDS } from './homework-words.ts'
import type { HomeworkView } from './homework-types.ts'
import { LateMark } from './late-mark.tsx'
import { sayDate, sayTimes } from './said-times.ts'

interface HomeworkScreenProps {
  readonly view: HomeworkView
  /** By chapter, in the language of the page. */
  readonly titles: Readonly<Record<string, string>>
  /** What a goal may be played with. */
  readonly scenarios: readonly GoalScenario[]
}

/** One piece of homework: what is to be done, how far it is, and where it goes on. */
export async function HomeworkScreen({ view, titles, scenarios }: HomeworkScreenProps) {
  const t = await getTranslations('homework')
  const { code, title, phase, list, done, activities, className, attempts, counts } = view
  const { when, away } = await sayTimes(view)
  const toldOn =
    view.feedback === 'after-due' ? await sayDate(view.lateUntil ?? view.dueAt, view.timeZone) : null
  const dates = await Promise.all(list.map(async (one) => datesOf(one.attempts, view.timeZone)))
  return (
    <div className="mx-auto w-full max-w-[860px] px-4 py-6 sm:px-7 sm:py-8">
      <Link href="/homework" className="link inline-flex min-h-11 items-center text-[15px] text-soft">
        {t('toAll')}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-4xl">{title}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
        {phase === 'late' && done < activities && <LateMark>{t('lateNow')}</LateMark>}
        <span>
          {className} · {when}
          {away !== null && ` · ${away}`}
        </span>
      </p>
      <p className="mt-1 text-[15px] text-soft">
        {attempts === null ? t('rules.unlimited') : t('rules.attempts', { count: attempts })} ·{' '}
        {t(`rules.counts.${counts}`)} · {t(`rules.late.${view.late}`)}
      </p>
      <div className="mt-4 grid max-w-[26rem] grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
        <DonePieces done={done} of={activities} />
        <span className="text-[15px] font-medium tabular-nums">
          {t('doneOf', { done, count: activities })}
        </span>
      </div>
      {view.board !== 'none' && (
        <Link href="/homework/board" className="link mt-2 inline-flex min-h-11 items-center text-[15px]">
          {t('toBoard')}
        </Link>
      )}
      {phase !== 'open' && (
        <p className="mt-4 rounded-control border border-edge bg-sunk px-3 py-2.5 text-[15px]">
          {t(`phase.${phase}`)}
        </p>
      )}
      <ClientWords of={HOMEWORK_WORDS}>
        <ol className="mt-6 grid gap-4">
          {list.map((one, index) => (
            <li
              // oxlint-disable-next-line react/no-array-index-key -- an activity is known by its place
              key={index}
            >
              <ActivityCard
                code={code}
                place={index}
                shown={one}
                dates={dates[index] ?? []}
                toldOn={toldOn}
                phase={phase}
                limit={attempts}
                classmates={view.classmates}
                titles={titles}
                scenarios={scenarios}
              />
            </li>
          ))}
        </ol>
      </ClientWords>
    </div>
  )
}

type Attempts = HomeworkView['list'][number]['attempts']

/** When each was finished, else begun. */
function datesOf(attempts: Attempts, zone: string): Promise<string[]> {
  return Promise.all(attempts.map(({ startedAt, finishedAt }) => sayDate(finishedAt ?? startedAt, zone)))
}
