'use client'

import { useTranslations } from 'next-intl'
import { partnerOf } from '#core/by-role.ts'
import type { MatchHead } from '#core/match/view.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import { ShareLink } from './share-link.tsx'

interface WaitingScreenProps {
  readonly head: MatchHead
  readonly origins: readonly string[]
  readonly onSeatComputer: () => void
}

/** Alone at the table: how to get somebody to the other end of it. */
export function WaitingScreen({ head, origins, onSeatComputer }: WaitingScreenProps) {
  const t = useTranslations()
  const words = useScenarioWords()
  const other = partnerOf(head.role)
  return (
    <div className="mx-auto grid w-full max-w-[1000px] gap-x-12 gap-y-8 px-4 py-8 sm:px-7 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] md:py-12">
      <section className="min-w-0">
        <h1 className="text-3xl font-semibold">{t('waiting.title')}</h1>
        <p className="mt-2 flex items-center gap-2.5 text-soft">
          <RoleGlyph role={head.role} size="size-7" />
          {t('waiting.you', { role: t(`roles.${head.role}`), other: t(`roles.${other}`) })}
        </p>
        <p className="mt-5">{t('waiting.send')}</p>
        <ShareLink origins={origins} path={`/play/${head.match}`} />
        <output className="block mt-4 text-[15px] text-soft">
          <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
          {t('waiting.starts')}
        </output>
      </section>
      <aside className="flex flex-col gap-4 md:pt-1">
        <div className="card p-5">
          <h2 className="text-[13px] font-medium text-soft">{t('waiting.meanwhile')}</h2>
          <p className="mt-1 font-semibold">
            {t('stage.crumb', { scenario: words(head.scenario, 'title'), level: String(head.level) })}
          </p>
          <p className="mt-2">{words(head.scenario, 'situation')}</p>
        </div>
        <button type="button" className="button" onClick={onSeatComputer}>
          {t('waiting.computer', { role: t(`roles.${other}`) })}
        </button>
      </aside>
    </div>
  )
}
