'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SessionHead } from '#core/session/view.ts'
import type { AtInside, SessionAct } from '#app/_realtime/at-session.ts'
import { AskedTwice } from '#app/_room/room-bar.tsx'
import { useMainKey } from '#app/_room/use-main-key.ts'
import { type MainAct, type SideAct, mainActOf, sideActsOf } from './console-act.ts'

interface ConsoleControlsProps {
  readonly state: AtInside
  /** A pair is looked at: there the keys play its replay. */
  readonly isLooking: boolean
  readonly onAct: (act: SessionAct) => void
}

/** What can be done, always at the same place: one main thing, and beside it the rest. */
export function ConsoleControls({ state, isLooking, onAct }: ConsoleControlsProps) {
  const t = useTranslations('console.act')
  const { known, acting, line } = state
  const { head } = known
  const main = mainActOf(head)
  const busy = acting !== null || line === 'reconnecting'
  useMainKey(isByKey(main) && !busy && !isLooking, () => main !== null && onAct(main.act))
  if (head.phase === 'ended') return <AfterLesson />
  return (
    <div className="sticky bottom-0 z-20 -mx-4 border-t border-rule bg-paper px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:-mx-7 sm:px-7 sm:py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 sm:gap-x-3">
        <MainButton main={main} isLobby={head.phase === 'lobby'} busy={busy} onAct={onAct} />
        <details className="open:basis-full sm:hidden">
          <summary className="flex min-h-11 items-center px-1.5 text-[15px] text-soft">
            {t('more')} <span aria-hidden>▾</span>
          </summary>
          <div className="flex flex-wrap items-center gap-x-3 pt-1">
            <QuietActs head={head} busy={busy} onAct={onAct} />
          </div>
        </details>
        <p className="basis-40 text-[13px] leading-tight text-soft max-lg:hidden">
          <KeyLine main={main} isLobby={head.phase === 'lobby'} isLooking={isLooking} />
        </p>
        <span className="grow max-sm:hidden" />
        {sideActsOf(head)
          .filter((act) => act !== 'skip')
          .map((act) => (
            <SideButton key={act} act={act} name={act} busy={busy} onAct={onAct} />
          ))}
        <div className="flex flex-wrap items-center gap-x-3 max-sm:hidden">
          <QuietActs head={head} busy={busy} onAct={onAct} />
        </div>
      </div>
    </div>
  )
}

/** The lesson is not ended by a key that was pressed once too often: there is no way back. */
function isByKey(main: MainAct | null): boolean {
  return main !== null && main.name !== 'toEnd'
}

interface QuietActsProps {
  readonly head: SessionHead
  readonly busy: boolean
  readonly onAct: (act: SessionAct) => void
}

/** What is done seldom; on a phone it is folded, so that what runs has the screen. */
function QuietActs({ head, busy, onAct }: QuietActsProps) {
  const t = useTranslations('console.act')
  const lock = head.locked ? 'unlock' : 'lock'
  return (
    <>
      {sideActsOf(head).includes('skip') &&
        (head.phase === 'playing' ? (
          <AskedTwice
            name={t('skipRound')}
            question={t('skipSure')}
            no={t('playOn')}
            onYes={() => onAct('skip')}
          />
        ) : (
          <SideButton act="skip" name="skipQuestion" busy={busy} onAct={onAct} />
        ))}
      <SideButton act={lock} name={lock} busy={busy} onAct={onAct} />
      <AskedTwice name={t('end')} question={t('endSure')} no={t('goOn')} onYes={() => onAct('end')} />
    </>
  )
}

interface MainButtonProps {
  readonly main: MainAct | null
  readonly isLobby: boolean
  readonly busy: boolean
  readonly onAct: (act: SessionAct) => void
}

/** Stays where it is and keeps the focus while what it does changes. The second click of two in one is none: by then it would do something else. */
function MainButton({ main, isLobby, busy, onAct }: MainButtonProps) {
  const t = useTranslations('console.act')
  const isOff = main === null || busy
  return (
    <button
      type="button"
      aria-disabled={isOff}
      onClick={({ detail }) => !isOff && detail < 2 && onAct(main.act)}
      className="button button-main min-h-14 min-w-60 text-lg max-sm:min-h-12 max-sm:min-w-40 max-sm:grow aria-disabled:opacity-55"
    >
      {main === null ? t(isLobby ? 'start' : 'closing') : t(main.name)}
    </button>
  )
}

interface KeyLineProps {
  readonly main: MainAct | null
  readonly isLobby: boolean
  readonly isLooking: boolean
}

function KeyLine({ main, isLobby, isLooking }: KeyLineProps) {
  const t = useTranslations('console.act')
  if (isLooking) return t('keysLooking')
  if (main === null) return isLobby ? t('needsStudents') : null
  return isByKey(main) ? t('keys', { act: t(main.name) }) : null
}

type SideName = Exclude<SideAct, 'skip'> | 'skipQuestion' | 'lock' | 'unlock'

interface SideButtonProps {
  readonly act: SessionAct
  readonly name: SideName
  readonly busy: boolean
  readonly onAct: (act: SessionAct) => void
}

function SideButton({ act, name, busy, onAct }: SideButtonProps) {
  const t = useTranslations('console.act')
  const look =
    name === 'pause' || name === 'again' || name === 'more-time'
      ? 'button min-h-11 px-3 py-1.5 text-[15px]'
      : QUIET
  return (
    <button type="button" aria-disabled={busy} onClick={() => !busy && onAct(act)} className={look}>
      {t(name)}
    </button>
  )
}

const QUIET = 'link min-h-11 min-w-11 px-1.5 text-[15px] text-soft hover:text-ink'

function AfterLesson() {
  const t = useTranslations('console.act')
  return (
    <div className="sticky bottom-0 z-20 -mx-4 border-t border-rule bg-paper px-4 py-3 sm:-mx-7 sm:px-7">
      <Link href="/teach/plans" className="button button-main max-sm:w-full">
        {t('another')}
      </Link>
    </div>
  )
}
