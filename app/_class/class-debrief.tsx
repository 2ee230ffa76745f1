'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { MatchHead, NetworkHead } from '#core/match/view.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { useScenarioTitle } from '#app/_stage/scenario-words.ts'
import { ScoreCard } from '#app/_stage/score-card.tsx'
import type { OwnTable } from './use-own-table.ts'
import { WaitsFor } from './waits-for.tsx'

interface ClassDebriefProps {
  readonly known: KnownSession
  readonly code: string
  readonly table: OwnTable | null
}

/** The round is over and the teacher talks: what one got oneself, and nothing that asks for the eyes. */
export function ClassDebrief({ known, code, table }: ClassDebriefProps) {
  const t = useTranslations('class.debrief')
  const { activity } = known.head
  const isGuided = activity.kind === 'scenario' && activity.guided
  return (
    <section className="mx-auto grid w-full max-w-md gap-4 py-8">
      <div className="text-center">
        <h2 tabIndex={-1} className="text-3xl font-semibold outline-none">
          {t('title')}
        </h2>
        <WaitsFor>{t('line')}</WaitsFor>
      </div>
      {table === null || known.own?.match == null ? (
        <p className="text-center">{t('none')}</p>
      ) : table.state.at === 'seated' ? (
        <OwnRound head={table.state.known.head} isGuided={isGuided} code={code} />
      ) : (
        <output className="block text-center text-soft">{t('loading')}</output>
      )}
    </section>
  )
}

interface OwnRoundProps {
  readonly head: MatchHead | NetworkHead
  readonly isGuided: boolean
  readonly code: string
}

function OwnRound({ head, isGuided, code }: OwnRoundProps) {
  const t = useTranslations()
  const scenario = useScenarioTitle(head.scenario)
  const { match, role, result } = head
  return (
    <section className="grid gap-3">
      <h3 className="sr-only">{t('class.debrief.own')}</h3>
      <p className="flex items-center justify-center gap-2.5">
        <RoleGlyph role={role} size="size-7" />
        <span>
          {t('class.debrief.role', { role: t(`roles.${role}`) })}
          <span className="block text-[13px] text-soft">{scenario}</span>
        </span>
      </p>
      {isGuided ? <p className="text-center">{t('class.debrief.unscored')}</p> : <OwnScore head={head} />}
      {result === null ? (
        !isGuided && <p className="text-center text-[15px] text-soft">{t('class.debrief.closed')}</p>
      ) : (
        <Link href={`/class/${code}/replay/${match}`} className="button">
          {t('class.after.replay')}
        </Link>
      )}
    </section>
  )
}

function OwnScore({ head }: Pick<OwnRoundProps, 'head'>) {
  const t = useTranslations()
  if (head.role !== 'network') {
    const score = head.result?.scores[head.role] ?? head.score
    const elapsedMs = head.result?.elapsedMs ?? 0
    return (
      <ScoreCard score={score} name={t('class.debrief.own')} elapsedMs={elapsedMs} role={head.role} large />
    )
  }
  if (head.result?.network == null) return null
  return (
    <p className="card p-5 text-center font-mono text-4xl font-semibold">
      {t('network.points', { points: String(head.result.network.points) })}
    </p>
  )
}
