'use client'

import { useTranslations } from 'next-intl'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { ConsoleDeeds } from './console-deeds.ts'
import { PlanList } from './plan-list.tsx'
import { StudentList } from './student-list.tsx'

/** Where the lesson is in its plan, and its students; in the lobby those are in the middle. */
export function ConsoleSide({ state, ...deeds }: ConsoleDeeds & { readonly state: AtInside }) {
  const t = useTranslations('console')
  const { known } = state
  const isLobby = known.head.phase === 'lobby'
  return (
    <aside className="grid min-w-0 gap-2 lg:sticky lg:top-4 lg:gap-4">
      <PlanList known={known} />
      {!isLobby && (
        <details className="card px-4 py-1.5">
          <summary className="flex min-h-11 items-center justify-between gap-3 font-semibold">
            {t('roster.title')}
            <span className="font-mono text-[15px] font-normal text-soft tabular-nums">
              {known.head.players} <span aria-hidden>▾</span>
            </span>
          </summary>
          <div className="pb-2">
            <StudentList state={state} {...deeds} />
          </div>
        </details>
      )}
    </aside>
  )
}
