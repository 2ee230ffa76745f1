'use client'

import { useTranslations } from 'next-intl'
import type { SessionHead } from '#core/session/view.ts'
import type { WentWell } from '#core/session/summary.ts'
import { FitBox } from './fit-box.tsx'
import { LargePodium } from './large-podium.tsx'

interface ProjectedEndProps {
  readonly head: SessionHead
  readonly wentWell: WentWell | null
}

/** The end: thanks, the podium, what went well, and an invitation to say what was learned. */
export function ProjectedEnd({ head, wentWell }: ProjectedEndProps) {
  const t = useTranslations('projector.ended')
  return (
    <FitBox most={1.25}>
      <div className="grid gap-[0.9em] pb-[0.5em]">
        <h2 className="text-center text-[1.9em] leading-tight font-semibold">{t('title')}</h2>
        {head.standings !== null && <LargePodium rows={head.standings.rows} />}
        {wentWell !== null && <Numbers went={wentWell} />}
        {head.title !== null && (
          <section className="rounded-card border-2 border-client bg-client-wash px-[1em] py-[0.6em] text-center">
            <h3 className="text-[1.15em] leading-snug font-semibold">{t('learned')}</h3>
            <p className="text-[0.8em] text-soft">{t('write')}</p>
          </section>
        )}
      </div>
    </FitBox>
  )
}

/** Only what there was, and only what is a reason to be glad. */
function Numbers({ went }: { readonly went: WentWell }) {
  const t = useTranslations('projector.ended')
  const { matches, clean, decisions, firstTry, answers, right } = went
  return (
    <section>
      <h3 className="text-center text-[0.75em] text-soft">{t('well')}</h3>
      <ul className="mt-[0.3em] flex flex-wrap justify-center gap-[0.5em]">
        {clean > 0 && <Figure value={String(clean)} line={t('clean', { matches: String(matches) })} />}
        {firstTry > 0 && <Figure value={percent(firstTry, decisions)} line={t('firstTry')} />}
        {right > 0 && <Figure value={percent(right, answers)} line={t('right')} />}
      </ul>
    </section>
  )
}

function Figure({ value, line }: { readonly value: string; readonly line: string }) {
  return (
    <li className="min-w-[9em] rounded-card border border-ok/50 bg-ok-wash px-[0.9em] py-[0.4em] text-center">
      <p className="font-mono text-[1.5em] leading-tight font-semibold text-ok">{value}</p>
      <p className="text-[0.7em] leading-snug">{line}</p>
    </li>
  )
}

function percent(part: number, of: number): string {
  return `${of === 0 ? 0 : Math.round((100 * part) / of)}%`
}
