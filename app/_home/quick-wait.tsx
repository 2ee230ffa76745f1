'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Failure } from '#app/_realtime/socket.ts'
import { clockText } from '#app/_stage/clock-text.ts'
import { useCrumb } from '#app/_stage/scenario-words.ts'
import type { Wish } from './wish.ts'

interface QuickWaitProps {
  readonly wish: Wish
  readonly onPaired: (match: string) => void
  readonly onComputer: () => void
  /** With the reason, where it was not the player who stopped. */
  readonly onCancel: (failed: Failure | null) => void
}

/** Milliseconds after which the computer is offered. */
const OFFER_AFTER = 10_000

/** Looks for a stranger, says how long it has been, and after a while offers the computer. */
export function QuickWait({ wish, onPaired, onComputer, onCancel }: QuickWaitProps) {
  const elapsed = useElapsed()
  useStranger(wish, onPaired, onCancel)
  return (
    <QuickWaitCard wish={wish} elapsed={elapsed} onComputer={onComputer} onCancel={() => onCancel(null)} />
  )
}

interface QuickWaitCardProps {
  readonly wish: Wish
  /** Milliseconds. */
  readonly elapsed: number
  readonly onComputer: () => void
  readonly onCancel: () => void
}

export function QuickWaitCard({ wish, elapsed, onComputer, onCancel }: QuickWaitCardProps) {
  const t = useTranslations('home.waiting')
  const crumb = useCrumb()(wish)
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="flex items-center gap-3 text-xl font-semibold">
        <span aria-hidden className="breathes size-3 rounded-full bg-server" />
        {t('title')}
      </h2>
      <p className="mt-1 text-soft">{t('line', { match: crumb })}</p>
      <p className="mt-4 font-mono" role="timer" aria-live="off">
        {t('elapsed', { time: clockText(elapsed) })}
      </p>
      <div aria-live="polite" className="mt-4 min-h-[8.5rem]">
        {elapsed >= OFFER_AFTER && (
          <div className="appears grid gap-2.5">
            <p>{t('offer')}</p>
            <button type="button" className="button button-main" onClick={onComputer}>
              {t('computer')}
            </button>
          </div>
        )}
      </div>
      <button type="button" className="button w-full" onClick={onCancel}>
        {t('cancel')}
      </button>
    </section>
  )
}

function useElapsed(): number {
  const [since] = useState(() => performance.now())
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now - since
}

/** Waits in the room of those who wait, and leaves it however this ends. */
function useStranger(
  { scenario, level }: Wish,
  onPaired: (match: string) => void,
  onFailed: (failed: Failure) => void,
): void {
  const paired = useEffectEvent(onPaired)
  const failed = useEffectEvent(onFailed)
  useEffect(() => {
    let stop: (() => void) | null = null
    let left = false
    async function wait(): Promise<void> {
      const { waitForStranger } = await import('#app/_realtime/wait-for-stranger.ts')
      if (!left) stop = waitForStranger({ scenario, level }, { onPaired: paired, onFailed: failed })
    }
    void wait()
    return () => {
      left = true
      stop?.()
    }
  }, [scenario, level])
}
