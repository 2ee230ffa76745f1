'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { countWaiting } from './choose-round.ts'
import { ForgetProgress } from './forget-progress.tsx'
import { masteryBySkill, masteryOf } from './mastery.ts'
import { MasteryLink } from './mastery-link.tsx'
import type { Indexed } from './practice-index.ts'
import { useProgress } from './progress-store.ts'
import { StorageNote } from './storage-note.tsx'
import { addressOf } from './wish.ts'

interface PracticeHomeProps {
  readonly index: readonly Indexed[]
  /** By chapter. */
  readonly titles: Readonly<Record<string, string>>
}

/** What can be practised, each with how far one is. */
export function PracticeHome({ index, titles }: PracticeHomeProps) {
  const t = useTranslations()
  const { progress } = useProgress()
  const now = useNow()
  const waiting = countWaiting({ index, progress, now })
  return (
    <>
      <nav aria-label={t('practice.rounds')} className="mt-6 grid gap-2.5 sm:grid-cols-3">
        <Offer
          href={addressOf({ kind: 'due' })}
          name={t('practice.mixed')}
          line={waiting.due === 0 ? t('practice.mixedNone') : t('practice.mixedLine', { due: waiting.due })}
          main
        />
        <Offer
          href={addressOf({ kind: 'wrong' })}
          name={t('practice.wrong')}
          line={
            waiting.wrong === 0 ? t('practice.wrongNone') : t('practice.wrongLine', { count: waiting.wrong })
          }
        />
        <Offer
          href={addressOf({ kind: 'endless' })}
          name={t('practice.endless')}
          line={t('practice.endlessLine')}
        />
      </nav>
      <StorageNote />
      <p className="mt-8 max-w-[42rem] text-[15px] text-soft">{t('practice.masteryHow')}</p>
      <div className="mt-4 grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="chapters">
          <h2 id="chapters" className="text-xl font-semibold">
            {t('practice.byChapter')}
          </h2>
          <ul className="mt-2 grid gap-1.5">
            {CHAPTER_IDS.map((chapter) => (
              <MasteryLink
                key={chapter}
                href={addressOf({ kind: 'chapter', chapter })}
                name={titles[chapter] ?? chapter}
                mastery={masteryOf(
                  index.filter((one) => one.chapter === chapter),
                  progress,
                  now,
                )}
              />
            ))}
          </ul>
        </section>
        <section aria-labelledby="skills">
          <h2 id="skills" className="text-xl font-semibold">
            {t('practice.bySkill')}
          </h2>
          <ul className="mt-2 grid gap-1.5">
            {masteryBySkill(index, progress, now).map(({ skill, mastery }) => (
              <MasteryLink
                key={skill}
                href={addressOf({ kind: 'skill', skill })}
                name={t(`skills.${skill}`)}
                mastery={mastery}
              />
            ))}
          </ul>
        </section>
      </div>
      <ForgetProgress />
    </>
  )
}

interface OfferProps {
  readonly href: string
  readonly name: string
  readonly line: string
  readonly main?: boolean
}

function Offer({ href, name, line, main = false }: OfferProps) {
  return (
    <Link href={href} className={`button flex-col gap-0.5 py-3 ${main ? 'button-main' : ''}`}>
      <span>{name}</span>
      <span className={`text-[13px] font-normal ${main ? 'opacity-85' : 'text-soft'}`}>{line}</span>
    </Link>
  )
}

/** The hour in which the page was opened: mastery falls by days. On the server it is not asked. */
function useNow(): number {
  return useSyncExternalStore(
    watchNothing,
    () => Math.floor(Date.now() / HOUR) * HOUR,
    () => 0,
  )
}

const HOUR = 3_600_000

function watchNothing(): () => void {
  return () => {}
}
