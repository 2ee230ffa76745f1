'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { WaitingScreen } from '#app/_match/waiting-screen.tsx'
import type { Setting } from '#app/_match/seated-screen.tsx'
import type { AtMatch } from '#app/_realtime/at-match.ts'

interface SettingDeps {
  /** Of the homework. */
  readonly code: string
  readonly state: AtMatch
  readonly origins: readonly string[]
  readonly onSeatComputer: () => void
}

/** A close that is played for homework: classmates come in by the homework's link, and its end leads back there. */
export function homeworkSetting({ code, state, origins, onSeatComputer }: SettingDeps): Setting | null {
  if (state.at !== 'seated') return null
  const { head } = state.known
  return {
    leave: null,
    after: <BackToHomework code={code} match={head.match} />,
    waiting: (
      <WaitingScreen
        head={head}
        origins={origins}
        path={`/homework/${code}/with/${head.match}`}
        onSeatComputer={onSeatComputer}
      />
    ),
  }
}

function BackToHomework({ code, match }: { readonly code: string; readonly match: string }) {
  const t = useTranslations('match.homework')
  return (
    <section
      aria-label={t('title')}
      className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-edge bg-sunk p-3 sm:px-4"
    >
      <p className="min-w-0">{t('stored')}</p>
      <span className="flex flex-wrap gap-2">
        <Link href={`/homework/${code}`} className="button button-main">
          {t('back')}
        </Link>
        <Link href={`/matches/${match}`} className="button">
          {t('replay')}
        </Link>
      </span>
    </section>
  )
}
