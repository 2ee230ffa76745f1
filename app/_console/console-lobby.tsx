'use client'

import { useTranslations } from 'next-intl'
import { ShareLink } from '#app/_match/share-link.tsx'
import { ClassFacts } from './class-facts.tsx'
import type { ConsolePhaseProps } from './console-phase.tsx'
import { PairsByHand } from './pairs-by-hand.tsx'
import { ProjectorLinks } from './projector-links.tsx'
import { StudentList } from './student-list.tsx'

/** How to come in, who has come, and all that can be settled before it begins. */
export function ConsoleLobby({ state, origins, onAct, onAsk }: ConsolePhaseProps) {
  const t = useTranslations('console')
  const { known } = state
  const { head } = known
  return (
    <div className="grid gap-x-10 gap-y-7 pt-2 md:grid-cols-2">
      <section className="min-w-0">
        <h2 tabIndex={-1} className="text-[15px] text-soft outline-none">
          {t('lobby.title')}
        </h2>
        <p className="mt-1 font-mono text-[clamp(2.75rem,13.5vw,5rem)] leading-none font-semibold tracking-[0.06em] md:text-[clamp(2.75rem,6vw,5rem)]">
          <span className="sr-only">{t('bar.code')}: </span>
          {head.code}
        </p>
        <p className="mt-2 min-h-[3.1em] text-[15px] text-soft">
          {t(head.locked ? 'lobby.doorClosed' : 'lobby.doorOpen')}
        </p>
        <ShareLink origins={origins} path={`/class/${head.code}`} label={t('lobby.link')} />
      </section>
      <section className="min-w-0 md:row-span-2">
        <h2 className="flex items-baseline gap-x-3 text-xl font-semibold">
          {t('roster.title')}
          <span className="font-mono text-3xl tabular-nums">{head.players}</span>
        </h2>
        <StudentList state={state} onAct={onAct} onAsk={onAsk} />
        {head.class.pairBy === 'hand' && known.host !== null && (
          <PairsByHand host={known.host} onPairs={(pairs) => onAsk({ kind: 'pairs', pairs })} />
        )}
      </section>
      <div className="grid min-w-0 content-start gap-6">
        <ProjectorLinks known={known} origins={origins} />
        <ClassFacts settings={head.class} />
      </div>
    </div>
  )
}
