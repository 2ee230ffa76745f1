'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AtInside, SessionAct } from '#app/_realtime/at-session.ts'
import { type MainAct, mainActOf } from './main-act.ts'
import { AskedTwice } from './room-bar.tsx'
import { useMainKey } from './use-main-key.ts'

interface HostControlsProps {
  readonly state: AtInside
  readonly onAct: (act: SessionAct) => void
}

/** What the host can do, always at the same place: one main thing, and beside it the rest. */
export function HostControls({ state, onAct }: HostControlsProps) {
  const t = useTranslations('room.host')
  const { known, acting, line } = state
  const { head } = known
  const main = mainActOf(head)
  const busy = acting !== null || line === 'reconnecting'
  // Who plays along answers with the same keys.
  const answers = known.own !== null && head.phase === 'question' && known.own.answer === null
  useMainKey(main !== null && !busy && !answers, () => main !== null && onAct(main.act))
  return (
    <div className="sticky bottom-0 z-20 -mx-4 border-t border-rule bg-paper px-4 pt-3 pb-[max(0.25rem,env(safe-area-inset-bottom))] sm:-mx-7 sm:px-7 sm:pb-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5">
        {head.phase === 'ended' ? (
          <Link href="/quiz" className="button button-main">
            {t('another')}
          </Link>
        ) : (
          <MainButton main={main} phase={head.phase} busy={busy} onAct={onAct} />
        )}
        {head.settings.pace === 'itself' && head.phase !== 'ended' && head.phase !== 'lobby' && (
          <p className="text-[13px] text-soft max-sm:hidden">{t('itself')}</p>
        )}
        <span className="grow" />
        {head.phase !== 'ended' && (
          <>
            <button
              type="button"
              disabled={busy}
              onClick={() => onAct(head.locked ? 'unlock' : 'lock')}
              className="link min-h-11 min-w-11 text-[15px] text-soft hover:text-ink"
            >
              {t(head.locked ? 'unlock' : 'lock')}
            </button>
            <AskedTwice name={t('end')} question={t('endSure')} no={t('goOn')} onYes={() => onAct('end')} />
          </>
        )}
      </div>
    </div>
  )
}

interface MainButtonProps {
  readonly main: MainAct | null
  readonly phase: AtInside['known']['head']['phase']
  readonly busy: boolean
  readonly onAct: (act: SessionAct) => void
}

/** Stays where it is and keeps the focus while what it does changes. */
function MainButton({ main, phase, busy, onAct }: MainButtonProps) {
  const t = useTranslations('room.host')
  const isOff = main === null || busy
  return (
    <div className="flex items-center gap-4 max-sm:w-full">
      <button
        type="button"
        aria-disabled={isOff}
        onClick={() => !isOff && onAct(main.act)}
        className="button button-main min-h-14 min-w-52 text-lg max-sm:min-h-12 aria-disabled:opacity-55 max-sm:w-full"
      >
        {main === null ? t(phase === 'lobby' ? 'start' : 'closing') : t(main.name)}
      </button>
      <p className="text-[13px] text-soft max-sm:hidden">
        {main === null && phase === 'lobby' ? t('needsPlayers') : t('keys')}
      </p>
    </div>
  )
}
