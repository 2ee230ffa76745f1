'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MatchHead } from '#core/match/view.ts'
import { RealTimes } from './real-times.tsx'
import { timeText } from './time-text.ts'
import { useVirtualNow } from './use-virtual-now.ts'
import { partOf } from './virtual-now.ts'

interface TimerRingsProps {
  readonly head: MatchHead
  readonly timers: MatchHead['timers']
}

/** The own end's timers: each a ring that fills as its time passes, with what real systems have beside it. */
export function TimerRings({ head, timers }: TimerRingsProps) {
  const t = useTranslations('stage')
  const now = useVirtualNow(head)
  const side = head.role === 'server' ? 'flex-row-reverse' : ''
  return (
    <div className={`mt-2 flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1 ${side}`}>
      {timers.length > 0 && (
        <ul aria-label={t('timers')} className={`flex flex-wrap gap-x-5 gap-y-1 ${side}`}>
          {timers.map((timer) => (
            // Started anew it is another one: the ring jumps back.
            <Ring key={`${timer.timer} ${timer.from}`} timer={timer} now={now} role={head.role} />
          ))}
        </ul>
      )}
      <Restarts timers={timers} />
      <span className="grow" />
      <RealTimes timers={timers.map(({ timer }) => timer)} side={head.role} />
    </div>
  )
}

/** Says what is seen where a ring jumps back: TIME-WAIT begins anew because the FIN came again. */
function Restarts({ timers }: Pick<TimerRingsProps, 'timers'>) {
  const t = useTranslations('stage')
  const from = timers.find(({ timer }) => timer === '2MSL')?.from ?? null
  const [seen, setSeen] = useState({ from, again: false })
  if (seen.from !== from) setSeen({ from, again: seen.from !== null && from !== null })
  return (
    <output aria-live="polite" className="sr-only">
      {seen.again ? t('restarted', { timer: '2MSL' }) : ''}
    </output>
  )
}

interface RingProps {
  readonly timer: MatchHead['timers'][number]
  /** Virtual milliseconds. */
  readonly now: number
  readonly role: MatchHead['role']
}

function Ring({ timer, now, role }: RingProps) {
  const t = useTranslations('stage')
  const part = partOf(timer, now)
  const length = timer.until - timer.from
  return (
    <li className="appears flex items-center gap-2.5">
      <svg
        viewBox="0 0 64 64"
        className="size-9 shrink-0 -rotate-90 lg:size-11"
        aria-hidden
        fill="none"
        strokeWidth="8"
      >
        <circle cx="32" cy="32" r="27" className="stroke-rule" />
        {part > 0 && (
          <circle
            cx="32"
            cy="32"
            r="27"
            pathLength={1}
            strokeDasharray={`${part} 1`}
            strokeLinecap="round"
            className={role === 'client' ? 'stroke-client' : 'stroke-server'}
          />
        )}
      </svg>
      <span className="leading-tight">
        <span className="block font-mono text-[15px] font-semibold">{timer.timer}</span>
        <span className="block font-mono text-[13px] whitespace-nowrap text-soft">
          {t('timerTime', { passed: timeText(part * length, length), whole: timeText(length) })}
        </span>
      </span>
    </li>
  )
}
